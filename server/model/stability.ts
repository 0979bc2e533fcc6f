import { assign, kmeans } from './kmeans.js';
import type { Matrix } from './matrix.js';
import { distinctRows, selectRows } from './matrix.js';
import { randomFor, shuffled } from './random.js';

const PAIRS = 4;
const STARTS = 3;
const MOST_ROWS = 10_000;

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

function pairsIn(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + pairs(count), 0);
}

function largest(labels: ArrayLike<number>): number {
  let most = 0;
  for (let row = 0; row < labels.length; row += 1) if ((labels[row] ?? 0) > most) most = labels[row] ?? 0;
  return most;
}

/**
 * The adjusted Rand index (Hubert and Arabie 1985) of two labellings of the same rows: 1 for the same groups under
 * whatever numbers, 0 on average for chance, negative below it. Labels are small whole numbers from 0.
 */
export function adjustedRandIndex(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const width = largest(right) + 1;
  const together = new Float64Array((largest(left) + 1) * width);
  const lefts = new Float64Array(largest(left) + 1);
  const rights = new Float64Array(width);
  for (let row = 0; row < left.length; row += 1) {
    const a = left[row] ?? 0;
    const b = right[row] ?? 0;
    together[a * width + b] = (together[a * width + b] ?? 0) + 1;
    lefts[a] = (lefts[a] ?? 0) + 1;
    rights[b] = (rights[b] ?? 0) + 1;
  }
  const expected = (pairsIn(lefts) * pairsIn(rights)) / pairs(left.length);
  const most = (pairsIn(lefts) + pairsIn(rights)) / 2;
  return most === expected ? 1 : (pairsIn(together) - expected) / (most - expected);
}

/** The labels of all rows by the clusters of some; null where those hold fewer than k different rows. */
function labelledBy(matrix: Matrix, rows: Uint32Array, k: number, seed: number): Uint8Array | null {
  const half = selectRows(matrix, rows);
  if (distinctRows(half, k) < k) return null;
  return assign(matrix, kmeans(half, k, { seed, starts: STARTS }).centroids).labels;
}

/**
 * How far the clusters are the data's own and not the sample's: rows are split in two halves, each half is clustered
 * by itself, both sets of centroids label all rows, and the labellings are compared. Mean adjusted Rand index over
 * four seeded splits (of at most 10,000 rows); a half too small or too uniform for k clusters counts as 0.
 */
export function stability(matrix: Matrix, k: number, seed: number): number {
  let sum = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const order = shuffled(matrix.rows, randomFor(seed, `stability split ${pair}`)).slice(0, MOST_ROWS);
    const half = order.length >> 1;
    const left = labelledBy(matrix, order.slice(0, half), k, seed + 2 * pair + 1);
    const right = labelledBy(matrix, order.slice(half), k, seed + 2 * pair + 2);
    sum += left === null || right === null ? 0 : adjustedRandIndex(left, right);
  }
  return sum / PAIRS;
}
