import { beforeAll, describe, expect, test } from '@jest/globals';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

interface Row {
  readonly dataset: string;
  readonly ranker: string;
  readonly metric: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly customers: number;
}

let app: TestApp;
beforeAll(async () => {
  app = await openApp(await openSmallBook());
}, 60_000);

describe('The quality in the model card', () => {
  test('sets the served ranker beside plainer ones on the same customers, each figure with its interval', async () => {
    const { data, errors } = await app.ask(
      '{ release { quality { dataset ranker metric value low high customers } } }',
    );
    expect(errors).toEqual([]);
    const { quality } = (data as { release: { quality: readonly Row[] } }).release;
    expect(new Set(quality.map(({ ranker }) => ranker))).toEqual(
      new Set([
        'random',
        'popularity',
        'popularity in cluster',
        'item-kNN',
        'EASE',
        'association rules',
        'finrec',
      ]),
    );
    expect(new Set(quality.map(({ customers }) => customers)).size).toBe(1);
    const ndcg = quality.filter(({ metric }) => metric === 'ndcg10');
    expect(ndcg).toHaveLength(7);
    for (const { value, low, high } of ndcg) {
      expect(value).toBeGreaterThanOrEqual(low ?? 1);
      expect(value).toBeLessThanOrEqual(high ?? 0);
    }
    expect(quality.filter(({ metric }) => metric === 'coverage').map(({ low }) => low)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });
});
