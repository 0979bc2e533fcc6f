import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readDataSet } from './data-set/read-data-set.js';
import { evaluate } from './evaluate.js';
import { contestants } from './rankers/contestants.js';
import { ease } from './rankers/ease.js';
import type { Report, Standing } from './report.js';

const SHARED = join('..', 'shared');
const isThere = existsSync(SHARED);
if (!isThere) console.info(`Skipped: ${SHARED} is not there, and with it the customers of FAR-Trans.`);

const PATIENCE_MS = 180_000;
const fourDecimals = (value: number | null | undefined): string | undefined => value?.toFixed(4);

(isThere ? describe : describe.skip)('on the customers of FAR-Trans', () => {
  let report: Report;
  beforeAll(async () => {
    const { data } = await readDataSet(join('evaluation', 'fartrans.yaml'), null);
    const [, ...rankers] = contestants();
    const all = [...rankers, { ...ease(1_000), name: 'EASE, l2 = 1000' }];
    report = evaluate(data, all, { protocol: 'time', seed: 42, resamples: 2 });
  }, PATIENCE_MS);

  const standing = (name: string): Standing | undefined =>
    report.rankers.find((ranker) => ranker.name === name);

  test('everybody who can be is asked about', () => {
    expect(report.pairs).toBe(84_157);
    expect(report.windows.map(({ users }) => users)).toEqual([2343, 2213, 2679, 3324, 2580]);
  });

  test.each([
    ['popularity', '0.2098', '0.1310', '0.3521 0.2423 0.2277 0.0672 0.1597'],
    ['popularity in cluster', '0.2201', '0.1465', '0.3731 0.2606 0.2402 0.0706 0.1561'],
    ['item-kNN', '0.2567', '0.1798', '0.3819 0.3026 0.2741 0.1131 0.2118'],
    ['EASE', '0.2696', '0.1892', '0.4145 0.3102 0.2909 0.1185 0.2137'],
    ['EASE, l2 = 1000', '0.2729', '0.1920', '0.4312 0.3134 0.2898 0.1140 0.2161'],
    ['association rules', '0.2747', '0.1953', '0.4546 0.3074 0.2847 0.1031 0.2238'],
  ])('%s reaches nDCG@10 %s and MAP@7 %s, to the fourth decimal', (name, ndcg10, map7, byWindow) => {
    const found = standing(name);
    expect(fourDecimals(found?.ndcg10)).toBe(ndcg10);
    expect(fourDecimals(found?.map7)).toBe(map7);
    expect(found?.windows.map((window) => fourDecimals(window.ndcg10)).join(' ')).toBe(byWindow);
  });

  test('finrec is at least as good as the best of the simple rankers', () => {
    expect(standing('finrec')?.ndcg10).toBeGreaterThanOrEqual(0.2747);
  });
});
