import { expect, test } from '@jest/globals';
import { matrixOf } from './matrix.js';
import type { Matrix } from './matrix.js';
import type { Silhouette } from './silhouette.js';
import { sampleDistances, silhouette } from './silhouette.js';
import { blobs } from './testing/blobs.js';

function ofAll(matrix: Matrix, labels: Uint8Array, k: number): Silhouette {
  return silhouette(sampleDistances(matrix, { seed: 1 }), labels, k);
}

test('is the mean of (b - a) / max(a, b), worked by hand', () => {
  // 0 | 1 || 4 | 6: a = 1, 1, 2, 2; b = 5, 4, 3.5, 5.5
  const { mean, byCluster } = ofAll(matrixOf([[0], [1], [4], [6]]), Uint8Array.of(0, 0, 1, 1), 2);
  expect(mean).toBeCloseTo((4 / 5 + 3 / 4 + 1.5 / 3.5 + 3.5 / 5.5) / 4, 12);
  expect(byCluster[0]).toBeCloseTo((4 / 5 + 3 / 4) / 2, 12);
  expect(byCluster[1]).toBeCloseTo((1.5 / 3.5 + 3.5 / 5.5) / 2, 12);
});

test('is 0 for a row alone in its cluster and for rows that coincide', () => {
  const alone = ofAll(matrixOf([[0], [0], [5]]), Uint8Array.of(0, 0, 1), 2);
  expect(alone.byCluster[1]).toBe(0);
  expect(alone.byCluster[0]).toBe(1);
  expect(ofAll(matrixOf([[3], [3], [3], [3]]), Uint8Array.of(0, 1, 0, 1), 2).mean).toBe(0);
});

test('is negative for rows in the wrong cluster', () => {
  const { mean } = ofAll(matrixOf([[0], [9], [0.5], [9.5]]), Uint8Array.of(0, 0, 1, 1), 2);
  expect(mean).toBeLessThan(0);
});

test('of a sample is near that of all rows', () => {
  const { matrix, labels } = blobs(2_000, 5, 4, 2, 9);
  const whole = ofAll(matrix, labels, 4);
  const sampled = silhouette(sampleDistances(matrix, { seed: 1, sample: 500 }), labels, 4);
  expect(Math.abs(whole.mean - sampled.mean)).toBeLessThan(0.03);
  expect(silhouette(sampleDistances(matrix, { seed: 1, sample: 500 }), labels, 4)).toEqual(sampled);
});
