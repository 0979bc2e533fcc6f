import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Matrix } from './matrix.js';
import { distanceWithin, rowAt } from './matrix.js';

/** A row drawn with a probability in proportion to its weight; never one of weight 0. */
function draw(weights: Float64Array, total: number, random: RandomGenerator): number {
  let left = uniformFloat64(random) * total;
  let last = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    last = row;
    left -= weight;
    if (left < 0) break;
  }
  return last;
}

/** What each row's squared distance to its nearest centroid becomes when `candidate` is one too. */
function narrowed(matrix: Matrix, distances: Float64Array, candidate: number): Float64Array {
  const { columns, values } = matrix;
  return distances.map((distance, row) => {
    const other = distanceWithin(values, row * columns, values, candidate * columns, columns, distance);
    return other < distance ? other : distance;
  });
}

function total(distances: Float64Array): number {
  let sum = 0;
  for (const distance of distances) sum += distance;
  return sum;
}

/**
 * k rows as first centroids, by greedy k-means++: each next row is the best of 2 + ln k rows drawn in proportion to
 * the squared distance from the centroids so far. The rows must hold at least k different ones.
 */
export function seedCentroids(matrix: Matrix, k: number, random: RandomGenerator): Float64Array {
  const tries = 2 + Math.floor(Math.log(k));
  const centroids = new Float64Array(k * matrix.columns);
  const first = uniformInt(random, 0, matrix.rows - 1);
  centroids.set(rowAt(matrix, first), 0);
  let distances = narrowed(matrix, new Float64Array(matrix.rows).fill(Infinity), first);
  for (let cluster = 1; cluster < k; cluster += 1) {
    const sum = total(distances);
    const drawn = Array.from({ length: tries }, () => draw(distances, sum, random));
    const options = drawn.map((row) => ({ row, distances: narrowed(matrix, distances, row) }));
    const best = options.reduce((leading, next) =>
      total(next.distances) < total(leading.distances) ? next : leading,
    );
    centroids.set(rowAt(matrix, best.row), cluster * matrix.columns);
    distances = best.distances;
  }
  return centroids;
}
