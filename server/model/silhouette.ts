import type { Matrix } from './matrix.js';
import { selectRows, squaredDistance } from './matrix.js';
import { randomFor, sampleRows } from './random.js';

export interface Silhouette {
  /** Over the sampled rows, -1 to 1. */
  readonly mean: number;
  /** By cluster; 0 where the sample has no row of the cluster. */
  readonly byCluster: Float64Array;
}

const SAMPLE = 3_000;

/** Adds the distance of each pair of rows to both rows' sums for the other's cluster. */
function distanceSums(matrix: Matrix, labels: Uint8Array, k: number): Float64Array {
  const { rows, columns, values } = matrix;
  const sums = new Float64Array(rows * k);
  for (let row = 0; row < rows; row += 1) {
    for (let other = 0; other < row; other += 1) {
      const distance = Math.sqrt(squaredDistance(values, row * columns, values, other * columns, columns));
      const toOther = row * k + (labels[other] ?? 0);
      const toRow = other * k + (labels[row] ?? 0);
      sums[toOther] = (sums[toOther] ?? 0) + distance;
      sums[toRow] = (sums[toRow] ?? 0) + distance;
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
 * The silhouette (Rousseeuw 1987, Euclidean distance) of a clustering into k clusters, exact over a seeded sample of
 * at most `sample` rows: distances are taken within the sample.
 */
export function silhouette(
  matrix: Matrix,
  labels: Uint8Array,
  k: number,
  { seed, sample = SAMPLE }: { readonly seed: number; readonly sample?: number },
): Silhouette {
  const rows = sampleRows(matrix.rows, sample, randomFor(seed, 'silhouette sample'));
  const own = Uint8Array.from(rows, (row) => labels[row] ?? 0);
  const sums = distanceSums(selectRows(matrix, rows), own, k);
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
