import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { messageOf } from '../testing/model-server.js';
import {
  cutLine,
  json,
  loading,
  page,
  raw,
  redirect,
  refusal,
  shapeOf,
  silence,
} from '../testing/replies.js';
import type { Reply } from '../testing/replies.js';
import { NOON, HOUR, openRewriter, pitch, PRODUCTS, until } from './testing/rewriter-place.js';

const echo: Reply = (response, seen, count) => {
  json(shapeOf('completions', messageOf(seen.prompt)))(response, seen, count);
};

/** The first calls end so, the others well. */
function first(count: number, reply: Reply): Reply {
  return (response, seen, number) => {
    (number <= count ? reply : echo)(response, seen, number);
  };
}

const worded = pitch('autopay');
const other = pitch('auto-loan');

describe('A call', () => {
  test.each<[string, Reply]>([
    ['a model that is loading', loading()],
    ['a cut line', cutLine],
  ])('is made once more after %s', async (_what, reply) => {
    const { ask, server, failures } = await openRewriter({ reply: first(1, reply) });
    expect((await ask(worded)).status).toBe('READY');
    expect(server.seen).toHaveLength(2);
    expect(failures).toEqual([]);
  });

  test.each<[string, string, number, Reply]>([
    ['endless loading', 'HTTP_503', 2, loading()],
    ['cut lines', 'NETWORK', 2, cutLine],
    ['silence', 'DEADLINE', 2, silence],
    ['an error page', 'HTTP_500', 1, page(500)],
    ['a web page', 'BAD_ANSWER', 1, page()],
    ['half an answer', 'BAD_ANSWER', 1, raw('{"choices":[{"te')],
    ['another shape', 'BAD_ANSWER', 1, json({ foo: 1 })],
    ['a megabyte', 'BAD_ANSWER', 1, json(shapeOf('completions', 'x'.repeat(1_000_000)))],
  ])('that ends in %s leaves the template: %s after %d', async (_what, code, calls, reply) => {
    const { ask, server, failures, advance } = await openRewriter({ reply, deadlineMilliseconds: 300 });
    expect(await ask(worded)).toMatchObject({ status: 'UNAVAILABLE', text: null, codes: [code] });
    expect(failures).toEqual([code]);
    expect(server.seen).toHaveLength(calls);
    // The text is left alone for a while, others are not.
    expect((await ask(worded)).codes).toEqual([code]);
    expect(server.seen).toHaveLength(calls);
    await ask(other);
    expect(server.seen).toHaveLength(2 * calls);
    advance(30_001);
    await ask(worded);
    expect(server.seen).toHaveLength(3 * calls);
  });

  test('follows no redirect with the token', async () => {
    const { ask, failures } = await openRewriter({ reply: redirect('http://127.0.0.1:1/') });
    expect((await ask(worded)).codes).toEqual(['NETWORK']);
    expect(failures).toEqual(['NETWORK']);
  });

  test('is not repeated where no time is left for it', async () => {
    const { ask, server } = await openRewriter({
      reply: loading(),
      deadlineMilliseconds: 300,
      patience: { retryPause: [500, 500] },
    });
    expect((await ask(worded)).codes).toEqual(['HTTP_503']);
    expect(server.seen).toHaveLength(1);
  });

  test('of more texts than may run at once waits its turn, and of more than may wait is not made', async () => {
    let running = 0;
    let most = 0;
    const { rewriter, server } = await openRewriter({
      reply: (response, seen, count) => {
        running += 1;
        most = Math.max(most, running);
        setTimeout(() => {
          running -= 1;
          echo(response, seen, count);
        }, 20);
      },
      patience: { concurrency: 2, longestQueue: 3 },
    });
    const looks = PRODUCTS.map((product) => rewriter.peek(pitch(product)));
    expect(looks.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'PENDING'),
      ...Array.from({ length: PRODUCTS.length - 5 }, () => 'UNAVAILABLE'),
    ]);
    expect(looks.at(-1)?.codes).toEqual(['BUSY']);
    await rewriter.settle();
    expect(server.seen).toHaveLength(5);
    expect(most).toBe(2);
  });
});

describe('The way to the service', () => {
  test.each<[string, Record<string, string>, number]>([
    ['as long as Retry-After says', { 'retry-after': '30' }, 30_000],
    ['as long as RateLimit says', { ratelimit: '"default";r=0;t=55' }, 55_000],
    ['for five minutes at the most', { 'retry-after': '86400' }, 300_000],
    ['for a while where the service says nothing', {}, 30_000],
  ])('is closed after too many calls %s, without a retry', async (_what, headers, milliseconds) => {
    const { ask, server, advance, failures } = await openRewriter({ reply: first(1, refusal(429, headers)) });
    expect((await ask(worded)).codes).toEqual(['HTTP_429']);
    expect((await ask(other)).codes).toEqual(['HTTP_429']);
    advance(milliseconds - 1);
    expect((await ask(other)).codes).toEqual(['HTTP_429']);
    expect(server.seen).toHaveLength(1);
    expect(failures).toEqual(['HTTP_429']);
    advance(1);
    expect((await ask(other)).status).toBe('READY');
    expect((await ask(worded)).status).toBe('READY');
  });

  test.each([401, 402, 403, 404])(
    'is closed for ten minutes after %d, and that is told once',
    async (status) => {
      const { ask, server, advance, failures } = await openRewriter({ reply: refusal(status) });
      for (let minute = 0; minute < 10; minute += 1) {
        expect((await ask(worded)).codes).toEqual([`HTTP_${status}`]);
        advance(60_000);
      }
      expect(server.seen).toHaveLength(1);
      await ask(other);
      expect(server.seen).toHaveLength(2);
      expect(failures).toEqual([`HTTP_${status}`]);
    },
  );

  test('is closed after five failures in a row, and opens again for one that tries', async () => {
    const { ask, server, rewriter, advance } = await openRewriter({
      reply: first(6, page(500)),
      patience: { halfOpenAfter: 50, concurrency: 1 },
    });
    for (const product of PRODUCTS) rewriter.peek(pitch(product));
    await rewriter.settle();
    expect(server.seen).toHaveLength(5);
    const late = pitch(PRODUCTS.at(-1) ?? '');
    expect((await ask(late)).codes).toEqual(['BREAKER_OPEN']);
    await wait(60);
    advance(60);
    expect((await ask(late)).codes).toEqual(['HTTP_500']);
    expect((await ask(pitch('forex-card'))).codes).toEqual(['BREAKER_OPEN']);
    await wait(60);
    advance(60);
    expect((await ask(pitch('forex-card'))).status).toBe('READY');
    advance(30_000);
    expect((await ask(late)).status).toBe('READY');
  });

  test('is closed when the day’s calls are used up, until the next day in UTC', async () => {
    const { ask, server, advance, failures } = await openRewriter({
      dailyBudget: 2,
      reply: first(1, loading()),
    });
    expect((await ask(worded)).status).toBe('READY');
    expect((await ask(other)).codes).toEqual(['BUDGET']);
    expect((await ask(worded)).status).toBe('READY');
    advance(11 * HOUR);
    expect((await ask(other)).codes).toEqual(['BUDGET']);
    expect(server.seen).toHaveLength(2);
    expect(failures).toEqual(['BUDGET']);
    advance(HOUR);
    expect(new Date(NOON + 12 * HOUR).getUTCHours()).toBe(0);
    expect((await ask(other)).status).toBe('READY');
  });

  test('is closed when the server ends, and what is under way is given up at once', async () => {
    const { rewriter, failures } = await openRewriter({ reply: silence, patience: { concurrency: 1 } });
    const begun = performance.now();
    for (const product of PRODUCTS) rewriter.peek(pitch(product));
    rewriter.close();
    await rewriter.settle();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(rewriter.peek(until(20_000))).toMatchObject({ status: 'UNAVAILABLE', codes: ['BUSY'] });
    expect(failures).toEqual([]);
  });
});
