import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readDataSet } from './data-set/read-data-set.js';
import { evaluate } from './evaluate.js';
import { contestants } from './rankers/contestants.js';
import { ease } from './rankers/ease.js';

const SHARED = join('..', 'shared');
const isThere = existsSync(SHARED);
if (!isThere) console.info(`Skipped: ${SHARED} is not there, and with it the customers of FAR-Trans.`);

const fourDecimals = (value: number | null | undefined): string | undefined => value?.toFixed(4);

(isThere ? describe : describe.skip)('on the customers of FAR-Trans', () => {
  test('the baselines are those of the literature, to the fourth decimal', async () => {
    const { data } = await readDataSet(join('evaluation', 'fartrans.yaml'), null);
    expect(data.ranking.interactions.item).toHaveLength(84_157);
    const [, ...baselines] = contestants();
    const rankers = [...baselines, { ...ease(1_000), name: 'EASE, l2 = 1000' }];
    const report = evaluate(data, rankers, { protocol: 'time', seed: 42, resamples: 2 });
    expect(report.windows.map(({ users }) => users)).toEqual([2343, 2213, 2679, 3324, 2580]);
    const figures = report.rankers.map(({ name, ndcg10, map7, windows }) => [
      name,
      fourDecimals(ndcg10),
      fourDecimals(map7),
      windows.map((window) => fourDecimals(window.ndcg10)).join(' '),
    ]);
    expect(figures).toEqual([
      ['popularity', '0.2098', '0.1310', '0.3521 0.2423 0.2277 0.0672 0.1597'],
      ['popularity in cluster', '0.2201', '0.1465', '0.3731 0.2606 0.2402 0.0706 0.1561'],
      ['item-kNN', '0.2567', '0.1798', '0.3819 0.3026 0.2741 0.1131 0.2118'],
      ['EASE', '0.2696', '0.1892', '0.4145 0.3102 0.2909 0.1185 0.2137'],
      ['association rules', '0.2747', '0.1953', '0.4546 0.3074 0.2847 0.1031 0.2238'],
      ['EASE, l2 = 1000', '0.2729', '0.1920', '0.4312 0.3134 0.2898 0.1140 0.2161'],
    ]);
  });
});
