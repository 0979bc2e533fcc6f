import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kmeans as mlKmeans } from 'ml-kmeans';
import { assign, kmeans } from './kmeans.js';
import { matrixOf, rowAt, squaredDistance } from './matrix.js';
import { adjustedRandIndex } from './stability.js';
import { blobs } from './testing/blobs.js';
import { TrainingError } from './training-error.js';

function inertiaOf(rows: readonly (readonly number[])[], centroids: readonly (readonly number[])[]): number {
  return assign(matrixOf(rows), matrixOf(centroids).values).inertia;
}

test('finds groups that stand apart', () => {
  const { matrix, labels } = blobs(300, 6, 5, 0.8, 1);
  const found = kmeans(matrix, 5, { seed: 1 });
  expect(adjustedRandIndex(found.labels, labels)).toBe(1);
});

test('is within 1 % of the best of ten runs of ml-kmeans', () => {
  for (const [k, noise] of [
    [3, 1],
    [5, 2],
    [8, 3],
  ] as const) {
    const { matrix } = blobs(800, 8, 4, noise, k);
    const rows = Array.from({ length: matrix.rows }, (_, row) => [...rowAt(matrix, row)]);
    const theirs = Array.from({ length: 10 }, (_, seed) => mlKmeans(rows, k, { seed, maxIterations: 300 }));
    const best = Math.min(...theirs.map(({ centroids }) => inertiaOf(rows, centroids)));
    expect(kmeans(matrix, k, { seed: 1 }).inertia).toBeLessThanOrEqual(1.01 * best);
  }
});

test('is as good with starts on a sample as with starts on all rows', () => {
  const { matrix } = blobs(4_000, 6, 5, 2, 3);
  const whole = kmeans(matrix, 5, { seed: 1 });
  const sampled = kmeans(matrix, 5, { seed: 1, sample: 400 });
  expect(sampled.inertia).toBeLessThanOrEqual(1.01 * whole.inertia);
});

test('numbers clusters by size', () => {
  const rows = [[9], [9.1], [0], [0.1], [0.2], [20]];
  expect([...kmeans(matrixOf(rows), 3, { seed: 5 }).labels]).toEqual([1, 1, 0, 0, 0, 2]);
});

test('leaves no cluster empty where many rows are equal', () => {
  const rows = [...Array.from({ length: 50 }, () => [0, 0]), [1, 0], [0, 1]];
  const { labels } = kmeans(matrixOf(rows), 3, { seed: 1 });
  expect(new Set(labels).size).toBe(3);
});

test('says what to do where fewer rows differ than clusters are asked for', () => {
  const rows = [[1], [1], [2]];
  expect(() => kmeans(matrixOf(rows), 3, { seed: 1 })).toThrow(TrainingError);
  expect(() => kmeans(matrixOf(rows), 3, { seed: 1 })).toThrow(/only 2 do\. Ask for fewer clusters \(--k\)/);
});

describe('for any rows', () => {
  const anyRows = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
    minLength: 12,
    maxLength: 60,
  });

  test('each row is in the cluster of its nearest centroid, and a seed repeats', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 2, max: 4 }), fc.nat(1000), (rows, k, seed) => {
        fc.pre(new Set(rows.map(String)).size >= k);
        const matrix = matrixOf(rows);
        const found = kmeans(matrix, k, { seed, starts: 2 });
        expect(found).toEqual(kmeans(matrix, k, { seed, starts: 2 }));
        found.labels.forEach((label, row) => {
          const distances = Array.from({ length: k }, (_, cluster) =>
            squaredDistance(matrix.values, 2 * row, found.centroids, 2 * cluster, 2),
          );
          expect(distances[label]).toBe(Math.min(...distances));
        });
      }),
      { numRuns: 60 },
    );
  });
});
