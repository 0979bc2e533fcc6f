import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KeptRewrite, RewriteStore } from '../rewriting/rewrite-store.js';

/** Where the rewrites of one test are; no more than ten are kept. */
export interface RewritePlace {
  readonly store: RewriteStore;
  readonly remove: () => Promise<void>;
}

export const MOST_KEPT_IN_TESTS = 10;

export function rewriteOf(key: string, minute = 0, codes: readonly string[] = []): KeptRewrite {
  return {
    key,
    source: 'A PRODUCT1 could help you put AMOUNT1 aside.',
    text: 'You could put AMOUNT1 aside with a PRODUCT1: “schön”, isn’t it?',
    codes,
    tone: 'FRIENDLY',
    locale: 'en-GB',
    model: 'acme/t5',
    mode: 'text2text',
    promptVersion: '1',
    guardVersion: '2',
    at: `2026-11-26T12:${String(minute).padStart(2, '0')}:00.000Z`,
  };
}

/** What every store of rewrites promises. */
export function promisesOfRewriteStore(name: string, open: () => Promise<RewritePlace>): void {
  describe(`Rewrites in ${name}`, () => {
    let place: RewritePlace;
    let store: RewriteStore;
    beforeEach(async () => {
      place = await open();
      store = place.store;
    });
    afterEach(() => place.remove());

    test('come back as they were kept, and the last one of a key counts', async () => {
      expect(await store.read('a')).toBeNull();
      await store.keep(rewriteOf('a'));
      await store.keep(rewriteOf('b', 1, ['PROMISE', 'NAME_LOST']));
      expect(await store.read('a')).toEqual(rewriteOf('a'));
      expect(await store.read('b')).toEqual(rewriteOf('b', 1, ['PROMISE', 'NAME_LOST']));
      await store.keep(rewriteOf('b', 2));
      expect(await store.read('b')).toEqual(rewriteOf('b', 2));
    });

    test('are listed with the newest first', async () => {
      for (const [key, minute] of [
        ['b', 2],
        ['a', 1],
        ['c', 3],
      ] as const) {
        await store.keep(rewriteOf(key, minute));
      }
      expect((await store.newest(2)).map(({ key }) => key)).toEqual(['c', 'b']);
      expect(await store.newest(9)).toHaveLength(3);
    });

    test('give way to newer ones, the oldest first', async () => {
      for (let minute = 0; minute < 3 * MOST_KEPT_IN_TESTS; minute += 1) {
        await store.keep(rewriteOf(`key ${minute}`, minute));
      }
      const left = await store.newest(1000);
      expect(left.length).toBeLessThanOrEqual(2 * MOST_KEPT_IN_TESTS);
      expect(left[0]?.key).toBe('key 29');
      expect(await store.read('key 0')).toBeNull();
    });

    test('are paid for out of a day’s calls, however many ask at once', async () => {
      const granted = await Promise.all(Array.from({ length: 9 }, () => store.spend('2026-11-26', 5)));
      expect(granted.filter(Boolean)).toHaveLength(5);
      expect(await store.spent('2026-11-26')).toBe(5);
      expect(await store.spend('2026-11-26', 5)).toBe(false);
      expect(await store.spend('2026-11-26', 6)).toBe(true);
      expect(await store.spent('2026-11-27')).toBe(0);
      expect(await store.spend('2026-11-27', 1)).toBe(true);
      expect(await store.spend('2026-11-28', null)).toBe(true);
    });
  });
}
