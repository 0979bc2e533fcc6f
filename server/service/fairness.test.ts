import { describe, expect, test } from '@jest/globals';
import type { Release } from '../engine/release.js';
import type { FairnessReport } from '../fairness/fairness-report.js';
import { fairnessWith } from './fairness.js';

const release = (version: string): Release => ({ version }) as Release;
const reportOf = ({ version }: Release): FairnessReport => ({ release: version }) as FairnessReport;

describe('The fairness report of a release', () => {
  test('is made once, however many ask at once and later', async () => {
    const made: string[] = [];
    const served = release('one');
    const fairness = fairnessWith(
      () => served,
      (asked) => {
        made.push(asked.version);
        return Promise.resolve(reportOf(asked));
      },
    );
    const [first, second] = await Promise.all([fairness(), fairness()]);
    expect(first).toBe(second);
    expect(await fairness()).toBe(first);
    expect(made).toEqual(['one']);
  });

  test('is made anew for another release, and only after the one before is done', async () => {
    let served = release('one');
    const told: string[] = [];
    const fairness = fairnessWith(
      () => served,
      async (asked) => {
        told.push(`${asked.version} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        told.push(`${asked.version} ends`);
        return reportOf(asked);
      },
    );
    const first = fairness();
    served = release('two');
    expect([(await fairness())?.release, (await first)?.release]).toEqual(['two', 'one']);
    expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('is tried again where it failed', async () => {
    const served = release('one');
    let tries = 0;
    const fairness = fairnessWith(
      () => served,
      (asked) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no memory')) : Promise.resolve(reportOf(asked));
      },
    );
    await expect(fairness()).rejects.toThrow('no memory');
    expect((await fairness())?.release).toBe('one');
  });

  test('is null where protected columns are not held', async () => {
    expect(await fairnessWith(() => release('one'), null)()).toBeNull();
  });
});
