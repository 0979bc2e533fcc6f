import { randomFor } from '../model/random.js';
import { shuffle } from './auc.js';
import { percentileInterval, resample, type Estimate } from './estimate.js';
import type { FairnessSteps } from './progress.js';

/** How far cluster and attribute go together. */
export interface ClusterAssociation {
  readonly customers: number;
  /** Cramér's V with Bergsma's correction (2013): 0 none, 1 the one tells the other. Bootstrap over customers. */
  readonly v: Estimate;
  /** Share of 999 shufflings of the attribute that came as high, the test itself counted. */
  readonly p: number;
}

const RESAMPLES = 300;
const SHUFFLES = 999;

/** Pearson's chi-squared of a table, over the number of cases. */
function phiSquared(
  table: Float64Array,
  columns: number,
): { phi: number; n: number; rows: number; columns: number } {
  const rowSums = new Float64Array(table.length / columns);
  const columnSums = new Float64Array(columns);
  let n = 0;
  table.forEach((count, cell) => {
    const row = Math.floor(cell / columns);
    rowSums[row] = (rowSums[row] ?? 0) + count;
    columnSums[cell % columns] = (columnSums[cell % columns] ?? 0) + count;
    n += count;
  });
  let sum = 0;
  table.forEach((count, cell) => {
    const product = (rowSums[Math.floor(cell / columns)] ?? 0) * (columnSums[cell % columns] ?? 0);
    if (product > 0) sum += (count * count) / product;
  });
  const filled = (sums: Float64Array): number => sums.filter((one) => one > 0).length;
  return { phi: n === 0 ? 0 : sum - 1, n, rows: filled(rowSums), columns: filled(columnSums) };
}

function cramersV(table: Float64Array, width: number): number {
  const { phi, n, rows, columns } = phiSquared(table, width);
  if (n < 2 || rows < 2 || columns < 2) return 0;
  const corrected = Math.max(0, phi - ((rows - 1) * (columns - 1)) / (n - 1));
  const shrunk = (of: number): number => of - (of - 1) ** 2 / (n - 1);
  return Math.min(1, Math.sqrt(corrected / Math.min(shrunk(rows) - 1, shrunk(columns) - 1)));
}

/**
 * @param clusters the cluster of each customer, 0 to k-1
 * @param labels the group of each customer, 0 to groups-1
 * @param purpose names the streams of random numbers
 */
export function* clusterAssociation(
  clusters: Uint8Array,
  labels: Uint8Array,
  k: number,
  groups: number,
  seed: number,
  purpose: string,
): FairnessSteps<ClusterAssociation> {
  const table = new Float64Array(k * groups);
  const fill = (own: Uint8Array, weights: ArrayLike<number> | null): Float64Array => {
    table.fill(0);
    clusters.forEach((cluster, place) => {
      const cell = cluster * groups + (own[place] ?? 0);
      table[cell] = (table[cell] ?? 0) + (weights?.[place] ?? 1);
    });
    return table;
  };
  const v = cramersV(fill(labels, null), groups);
  const { phi } = phiSquared(table, groups);

  const resampled = new Float64Array(RESAMPLES);
  const weights = new Uint16Array(labels.length);
  const random = randomFor(seed, `resampling of ${purpose}`);
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    resample(labels.length, random, weights);
    resampled[draw] = cramersV(fill(labels, weights), groups);
    yield { stage: 'PROXIES', fraction: (draw + 1) / RESAMPLES };
  }
  const shuffled = labels.slice();
  const dealer = randomFor(seed, `shuffling of ${purpose}`);
  let asHigh = 1;
  for (let deal = 0; deal < SHUFFLES; deal += 1) {
    shuffle(shuffled, dealer);
    if (phiSquared(fill(shuffled, null), groups).phi >= phi - 1e-12) asHigh += 1;
    yield { stage: 'PROXIES', fraction: (deal + 1) / SHUFFLES };
  }
  return { customers: labels.length, v: percentileInterval(v, resampled), p: asHigh / (SHUFFLES + 1) };
}
