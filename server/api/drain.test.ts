import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { openApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

describe('Closing the app', () => {
  test('answers what is under way, says that it is not ready, and then ends', async () => {
    const opened = await openSmallBook();
    const slow = {
      ...opened.service,
      views: async (ids: readonly string[]) => {
        await wait(300);
        return opened.service.views(ids);
      },
    };
    const { app } = await openApp({ ...opened, service: slow });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const answer = fetch(`${address}/recommend?customer_id=5`);
    await wait(100);
    const start = performance.now();
    const closing = app.close();
    await wait(20);
    const ready = await fetch(`${address}/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    const response = await answer;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ customer_id: '5' });
    await closing;
    expect(performance.now() - start).toBeLessThan(2_000);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
  }, 30_000);
});
