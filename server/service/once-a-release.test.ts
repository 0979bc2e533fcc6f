import { describe, expect, test } from '@jest/globals';
import type { Release } from '../engine/release.js';
import { onceARelease } from './once-a-release.js';

const release = (version: string): Release => ({ version }) as Release;
const reportOf = ({ version }: Release): { readonly release: string } => ({ release: version });

describe('A report of a release', () => {
  test('is made once, however many ask at once and later', async () => {
    const made: string[] = [];
    const served = release('one');
    const report = onceARelease(
      () => served,
      (asked) => {
        made.push(asked.version);
        return Promise.resolve(reportOf(asked));
      },
    );
    const [first, second] = await Promise.all([report(), report()]);
    expect(first).toBe(second);
    expect(await report()).toBe(first);
    expect(made).toEqual(['one']);
  });

  test('is made anew for another release, and only after the one before is done', async () => {
    let served = release('one');
    const told: string[] = [];
    const report = onceARelease(
      () => served,
      async (asked) => {
        told.push(`${asked.version} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        told.push(`${asked.version} ends`);
        return reportOf(asked);
      },
    );
    const first = report();
    served = release('two');
    expect([(await report())?.release, (await first)?.release]).toEqual(['two', 'one']);
    expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('is tried again where it failed', async () => {
    const served = release('one');
    let tries = 0;
    const report = onceARelease(
      () => served,
      (asked) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no memory')) : Promise.resolve(reportOf(asked));
      },
    );
    await expect(report()).rejects.toThrow('no memory');
    expect((await report())?.release).toBe('one');
  });

  test('is null where what it needs is not held', async () => {
    expect(await onceARelease<unknown>(() => release('one'), null)()).toBeNull();
  });
});
