import { describe, expect, test } from '@jest/globals';
import { messageOf } from '../testing/model-server.js';
import { memoryRewriteStore } from './memory-rewrite-store.js';
import type { KeptRewrite, RewriteStore } from './rewrite-store.js';
import { HOUR, openRewriter, pitch, until } from './testing/rewriter-place.js';

const worded = until(20_171);
const BROKEN = new Error('the disk is full');

function broken(): RewriteStore {
  const fail = (): Promise<never> => Promise.reject(BROKEN);
  return { read: fail, keep: fail, newest: fail, spend: fail, spent: fail };
}

/** A store in which a rewrite was made, and then changed by somebody. */
async function changed(change: (kept: KeptRewrite) => KeptRewrite): Promise<RewriteStore> {
  const store = memoryRewriteStore();
  const { ask } = await openRewriter({ store });
  await ask(worded);
  const [kept] = await store.newest(1);
  if (kept !== undefined) await store.keep(change(kept));
  return store;
}

describe('What is kept', () => {
  test('serves the next process from the first look on, with other values, without a call', async () => {
    const store = memoryRewriteStore();
    await (await openRewriter({ store })).ask(worded);
    const { rewriter, server } = await openRewriter({ store });
    await rewriter.recall();
    const other = until(20_300);
    expect(rewriter.peek(other)).toMatchObject({ status: 'READY', source: 'CACHE', text: other.body });
    expect(server.seen).toHaveLength(0);
  });

  test('serves other servers of the same store, at the second look', async () => {
    const store = memoryRewriteStore();
    const { rewriter, server } = await openRewriter({ store });
    await (await openRewriter({ store })).ask(worded);
    const ready: string[] = [];
    rewriter.follow((key) => ready.push(key));
    expect(rewriter.peek(worded).status).toBe('PENDING');
    await rewriter.settle();
    expect(rewriter.peek(worded)).toMatchObject({ status: 'READY', source: 'CACHE' });
    expect(ready).toHaveLength(1);
    expect(server.seen).toHaveLength(0);
  });

  test('holds nothing of a customer', async () => {
    const store = memoryRewriteStore();
    await (await openRewriter({ store })).ask(worded);
    const kept = await store.newest(9);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.source).toContain('DATE1');
    expect(JSON.stringify(kept)).not.toMatch(/March|20171|2025/);
  });

  test('is asked for anew with another model', async () => {
    const store = memoryRewriteStore();
    await (await openRewriter({ store })).ask(worded);
    const { rewriter, server, ask } = await openRewriter({ store, model: 'acme/other' });
    await rewriter.recall();
    expect(await ask(worded)).toMatchObject({ status: 'READY', source: 'LLM' });
    expect(server.seen).toHaveLength(1);
    expect(await store.newest(9)).toHaveLength(2);
  });

  test('of a refusal is kept with its words for the report, and asked for again after an hour', async () => {
    const store = memoryRewriteStore();
    const invented = 'It is guaranteed and free!';
    const { ask, advance, server } = await openRewriter({
      store,
      answer: (prompt, count) => (count === 1 ? invented : messageOf(prompt)),
    });
    expect((await ask(worded)).status).toBe('REFUSED');
    expect((await store.newest(1))[0]).toMatchObject({ text: invented });
    advance(HOUR - 1);
    expect((await ask(worded)).status).toBe('REFUSED');
    advance(1);
    expect((await ask(worded)).status).toBe('READY');
    expect(server.seen).toHaveLength(2);
    advance(30 * 24 * HOUR);
    expect((await ask(worded)).status).toBe('READY');
    expect(server.seen).toHaveLength(3);
  });

  test.each<[string, (kept: KeptRewrite) => KeptRewrite, string]>([
    [
      'whose words were changed into a promise',
      (kept) => ({ ...kept, text: `${kept.text} It is guaranteed.` }),
      'REFUSED',
    ],
    [
      'whose words say something else under another sentence',
      (kept) => ({ ...kept, source: 'Nothing of it.', text: 'Nothing of it.' }),
      'PENDING',
    ],
    ['of a time that is none', (kept) => ({ ...kept, at: 'whenever' }), 'PENDING'],
  ])('and %s does not get past the guard', async (_what, change, status) => {
    const { rewriter } = await openRewriter({ store: await changed(change) });
    await rewriter.recall();
    const look = rewriter.peek(worded);
    expect(look.status).toBe(status);
    expect(look.text).toBeNull();
    const second = await openRewriter({ store: await changed(change) });
    // Found later, it is judged as well.
    expect((await second.ask(worded)).text ?? '').not.toContain('guaranteed');
  });

  test('nowhere fails no answer, and is told once', async () => {
    const { rewriter, ask, storeTroubles } = await openRewriter({ store: broken() });
    await rewriter.recall();
    expect((await ask(worded)).status).toBe('READY');
    expect((await ask(pitch('autopay'))).status).toBe('READY');
    expect(storeTroubles).toEqual([BROKEN]);
  });

  test('nowhere pays for no call where calls have to be counted', async () => {
    const { ask, server } = await openRewriter({ store: broken(), dailyBudget: 5 });
    expect((await ask(worded)).status).toBe('PENDING');
    expect(server.seen).toHaveLength(0);
  });

  test('of the calls of a day outlives the process', async () => {
    const store = memoryRewriteStore();
    await (await openRewriter({ store, dailyBudget: 1 })).ask(worded);
    const { ask } = await openRewriter({ store, dailyBudget: 1 });
    expect((await ask(pitch('autopay'))).codes).toEqual(['BUDGET']);
  });
});
