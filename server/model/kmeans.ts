import { seedCentroids } from './kmeans-seeding.js';
import type { Matrix } from './matrix.js';
import { sampleRows, randomFor } from './random.js';
import { distanceWithin, distinctRows, rowAt, selectRows, squaredDistance } from './matrix.js';
import { TrainingError } from './training-error.js';

/** Cluster numbers go by size, largest first (ties: smaller first centroid coordinate), so that they are stable. */
export interface Clustering {
  readonly k: number;
  /** k × columns, row-major. */
  readonly centroids: Float64Array;
  /** The nearest centroid of each row. */
  readonly labels: Uint8Array;
  /** Sum of squared distances of the rows to their centroids. */
  readonly inertia: number;
}

export interface KMeansOptions {
  readonly seed: number;
  /** Starts; the one with the least inertia is kept. */
  readonly starts?: number;
  /** Starts run on a seeded sample of at most this many rows; the best is then refined on all rows. */
  readonly sample?: number;
}

const STARTS = 10;
const SAMPLE = 20_000;
const MOST_ITERATIONS = 300;
/** Lloyd stops when the centroids together move less than this share of the mean variance of a column. */
const TOLERANCE = 1e-4;

interface Assignment {
  readonly labels: Uint8Array;
  /** Squared distance of each row to its centroid. */
  readonly distances: Float64Array;
  readonly inertia: number;
}

/**
 * The nearest of the centroids for each row; the lower number where two are equally near. A guess of the labels, which
 * is mostly right, saves most of the work and changes nothing else.
 */
export function assign(matrix: Matrix, centroids: Float64Array, guess?: Uint8Array): Assignment {
  const { rows, columns, values } = matrix;
  const k = centroids.length / columns;
  const labels = new Uint8Array(rows);
  const distances = new Float64Array(rows);
  let inertia = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    let label = guess?.[row] ?? 0;
    let nearest = distanceWithin(values, start, centroids, label * columns, columns, Infinity);
    const guessed = label;
    for (let cluster = 0; cluster < k; cluster += 1) {
      if (cluster === guessed) continue;
      const distance = distanceWithin(values, start, centroids, cluster * columns, columns, nearest);
      if (distance < nearest || (distance === nearest && cluster < label)) {
        nearest = distance;
        label = cluster;
      }
    }
    labels[row] = label;
    distances[row] = nearest;
    inertia += nearest;
  }
  return { labels, distances, inertia };
}

function farthest(distances: Float64Array): number {
  let row = 0;
  for (let other = 1; other < distances.length; other += 1) {
    if ((distances[other] ?? 0) > (distances[row] ?? 0)) row = other;
  }
  return row;
}

/** The means of each cluster's rows; a cluster left empty moves to the row that is worst served. */
export function meansOf(
  matrix: Matrix,
  k: number,
  { labels, distances }: Pick<Assignment, 'labels' | 'distances'>,
): Float64Array {
  const { rows, columns, values } = matrix;
  const sums = new Float64Array(k * columns);
  const sizes = new Uint32Array(k);
  for (let row = 0; row < rows; row += 1) {
    const cluster = labels[row] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let column = 0; column < columns; column += 1) {
      const cell = cluster * columns + column;
      sums[cell] = (sums[cell] ?? 0) + (values[row * columns + column] ?? 0);
    }
  }
  const left = distances.slice();
  sizes.forEach((size, cluster) => {
    const mean = sums.subarray(cluster * columns, (cluster + 1) * columns);
    if (size > 0) {
      for (let column = 0; column < columns; column += 1) mean[column] = (mean[column] ?? 0) / size;
      return;
    }
    const row = farthest(left);
    left[row] = 0;
    mean.set(rowAt(matrix, row));
  });
  return sums;
}

function meanVariance({ rows, columns, values }: Matrix): number {
  const sums = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let cell = 0; cell < values.length; cell += 1) {
    const column = cell % columns;
    const value = values[cell] ?? 0;
    sums[column] = (sums[column] ?? 0) + value;
    squares[column] = (squares[column] ?? 0) + value * value;
  }
  const variances = sums.map((sum, column) => (squares[column] ?? 0) / rows - (sum / rows) ** 2);
  return variances.reduce((total, variance) => total + variance, 0) / columns;
}

function lloyd(
  matrix: Matrix,
  start: Float64Array,
  variance: number,
): { centroids: Float64Array; assignment: Assignment } {
  const k = start.length / matrix.columns;
  const enough = TOLERANCE * variance;
  let centroids = start;
  let assignment = assign(matrix, centroids);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const moved = meansOf(matrix, k, assignment);
    const shift = squaredDistance(moved, 0, centroids, 0, moved.length);
    centroids = moved;
    assignment = assign(matrix, centroids, assignment.labels);
    if (shift <= enough) break;
  }
  return { centroids, assignment };
}

function canonical(matrix: Matrix, centroids: Float64Array, labels: Uint8Array): Clustering {
  const { columns } = matrix;
  const k = centroids.length / columns;
  const sizes = new Uint32Array(k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = Array.from({ length: k }, (_, cluster) => ({
    size: sizes[cluster] ?? 0,
    centroid: centroids.subarray(cluster * columns, (cluster + 1) * columns),
  })).sort((left, right) => right.size - left.size || compareVectors(left.centroid, right.centroid));
  const sorted = new Float64Array(centroids.length);
  order.forEach(({ centroid }, cluster) => {
    sorted.set(centroid, cluster * columns);
  });
  const { labels: renamed, inertia } = assign(matrix, sorted);
  return { k, centroids: sorted, labels: renamed, inertia };
}

function compareVectors(left: Float64Array, right: Float64Array): number {
  for (const [column, value] of left.entries()) {
    const difference = value - (right[column] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * k-means by Lloyd's algorithm from several greedy k-means++ starts (Arthur and Vassilvitskii 2007).
 *
 * @throws {TrainingError} where fewer than k rows differ.
 */
export function kmeans(matrix: Matrix, k: number, options: KMeansOptions): Clustering {
  const distinct = distinctRows(matrix, k);
  if (distinct < k) {
    throw new TrainingError(
      `${k} clusters need at least ${k} customers who differ in their features, and only ${distinct} do. ` +
        'Ask for fewer clusters (--k) or train on more data.',
    );
  }
  const rows = sampleRows(matrix.rows, options.sample ?? SAMPLE, randomFor(options.seed, 'k-means sample'));
  const sample = rows.length === matrix.rows ? matrix : selectRows(matrix, rows);
  const variance = meanVariance(sample);
  const starts = Array.from({ length: options.starts ?? STARTS }, (_, start) =>
    lloyd(
      sample,
      seedCentroids(sample, k, randomFor(options.seed, `k-means start ${start} of k ${k}`)),
      variance,
    ),
  );
  const best = starts.reduce((leading, next) =>
    next.assignment.inertia < leading.assignment.inertia ? next : leading,
  );
  const refined = sample === matrix ? best : lloyd(matrix, best.centroids, variance);
  return canonical(matrix, refined.centroids, refined.assignment.labels);
}
