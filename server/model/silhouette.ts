import type { Matrix } from './matrix.js';
import { selectRows, squaredDistance } from './matrix.js';
import { randomFor, sampleRows } from './random.js';

export interface Silhouette {
  /** Over the sampled rows, -1 to 1. */
  readonly mean: number;
  /** By cluster; 0 where the sample has no row of the cluster. */
  readonly byCluster: Float64Array;
}

/** A seeded sample of rows with the distances of all its pairs: what every clustering of the rows is judged by. */
export interface DistanceSample {
  readonly rows: Uint32Array;
  /** Pair (row, other) with other < row stands at row * (row - 1) / 2 + other. */
  readonly distances: Float64Array;
}

const SAMPLE = 3_000;

/** Euclidean distances between at most `sample` seeded rows. */
export function sampleDistances(
  matrix: Matrix,
  { seed, sample = SAMPLE }: { readonly seed: number; readonly sample?: number },
): DistanceSample {
  const rows = sampleRows(matrix.rows, sample, randomFor(seed, 'silhouette sample'));
  const { columns, values } = selectRows(matrix, rows);
  const { sqrt } = Math;
  const distances = new Float64Array((rows.length * (rows.length - 1)) / 2);
  let pair = 0;
  for (let row = 0; row < rows.length; row += 1) {
    for (let other = 0; other < row; other += 1) {
      distances[pair] = sqrt(squaredDistance(values, row * columns, values, other * columns, columns));
      pair += 1;
    }
  }
  return { rows, distances };
}

/** rows × k: the sum of each row's distances to the rows of each cluster. */
function distanceSums(distances: Float64Array, labels: Uint8Array, k: number): Float64Array {
  const sums = new Float64Array(labels.length * k);
  let pair = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const own = labels[row] ?? 0;
    for (let other = 0; other < row; other += 1) {
      const distance = distances[pair] ?? 0;
      const toOther = row * k + (labels[other] ?? 0);
      const toRow = other * k + own;
      sums[toOther] = (sums[toOther] ?? 0) + distance;
      sums[toRow] = (sums[toRow] ?? 0) + distance;
      pair += 1;
    }
  }
  return sums;
}

/** (b - a) / max(a, b) of one row from its distance sums by cluster; 0 for a row alone in its cluster. */
function coefficient(sums: Float64Array, sizes: Uint32Array, own: number): number {
  const company = (sizes[own] ?? 0) - 1;
  if (company <= 0) return 0;
  const within = (sums[own] ?? 0) / company;
  let nearest = Infinity;
  sizes.forEach((size, cluster) => {
    if (cluster !== own && size > 0) nearest = Math.min(nearest, (sums[cluster] ?? 0) / size);
  });
  if (nearest === Infinity) return 0;
  const larger = Math.max(within, nearest);
  return larger === 0 ? 0 : (nearest - within) / larger;
}

/**
 * The silhouette (Rousseeuw 1987) of a clustering into k clusters, exact over the sampled rows: distances are taken
 * within the sample.
 *
 * @param labels the cluster of every row of the matrix, 0 to k-1
 */
export function silhouette({ rows, distances }: DistanceSample, labels: Uint8Array, k: number): Silhouette {
  const own = Uint8Array.from(rows, (row) => labels[row] ?? 0);
  const sums = distanceSums(distances, own, k);
  const sizes = new Uint32Array(k);
  for (const label of own) sizes[label] = (sizes[label] ?? 0) + 1;
  const byCluster = new Float64Array(k);
  own.forEach((label, row) => {
    const value = coefficient(sums.subarray(row * k, (row + 1) * k), sizes, label);
    byCluster[label] = (byCluster[label] ?? 0) + value;
  });
  const mean = byCluster.reduce((total, value) => total + value, 0) / own.length;
  return { mean, byCluster: byCluster.map((total, cluster) => total / Math.max(sizes[cluster] ?? 0, 1)) };
}
