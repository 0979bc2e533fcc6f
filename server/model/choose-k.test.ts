import { describe, expect, test } from '@jest/globals';
import { bestCount, chooseClusters } from './choose-k.js';
import type { Clustered } from './choose-k.js';
import type { Matrix } from './matrix.js';
import { matrixOf } from './matrix.js';
import { sampleDistances } from './silhouette.js';
import { finish } from './steps.js';
import { blobs } from './testing/blobs.js';

function choose(matrix: Matrix, k: number | null): Clustered {
  return finish(chooseClusters(matrix, k, { seed: 1, sample: sampleDistances(matrix, { seed: 1 }) }));
}

describe('the rule', () => {
  test('takes the highest silhouette of the stable candidates', () => {
    const counts = [
      { k: 3, silhouette: 0.2, stability: 0.99 },
      { k: 4, silhouette: 0.3, stability: 0.81 },
      { k: 5, silhouette: 0.9, stability: 0.5 },
    ];
    expect(bestCount(counts)?.k).toBe(4);
  });

  test('takes what is nearly as stable as the best where nothing is stable', () => {
    const counts = [
      { k: 3, silhouette: 0.2, stability: 0.6 },
      { k: 4, silhouette: 0.3, stability: 0.57 },
      { k: 5, silhouette: 0.9, stability: 0.5 },
    ];
    expect(bestCount(counts)?.k).toBe(4);
  });

  test('takes the smaller of equals', () => {
    const counts = [3, 4].map((k) => ({ k, silhouette: 0.2, stability: 0.9 }));
    expect(bestCount(counts)?.k).toBe(3);
  });
});

test('finds the true number of groups', () => {
  const { clustering, counts } = choose(blobs(600, 8, 5, 1, 4).matrix, null);
  expect(clustering.k).toBe(5);
  expect(counts.map(({ k }) => k)).toEqual([3, 4, 5, 6, 7, 8]);
});

test('tries only the number asked for', () => {
  const { counts } = choose(blobs(100, 4, 4, 1, 4).matrix, 6);
  expect(counts.map(({ k }) => k)).toEqual([6]);
});

test('tries no more clusters than half the customers or their different rows allow', () => {
  const eight = choose(blobs(8, 3, 3, 0.1, 4).matrix, null);
  expect(eight.counts.map(({ k }) => k)).toEqual([3, 4]);
  const repeated = Array.from({ length: 40 }, (_, row) => [row % 5]);
  expect(choose(matrixOf(repeated), null).counts.map(({ k }) => k)).toEqual([3, 4]);
});

test('refuses books too small or too uniform and numbers out of range, saying what to do', () => {
  const run = (rows: readonly number[][], k: number | null) => () => choose(matrixOf(rows), k);
  const ten = Array.from({ length: 10 }, (_, row) => [row]);
  expect(run(ten.slice(0, 5), null)).toThrow('3 clusters need at least 6 customers, and the book has 5.');
  expect(
    run(
      Array.from({ length: 10 }, () => [1]),
      null,
    ),
  ).toThrow('only 1 do');
  expect(run(ten, 1)).toThrow('must be a whole number of 2 to 32, not 1. Leave --k out');
  expect(run(ten, 2.5)).toThrow('not 2.5');
  expect(run(ten, 6)).toThrow('6 clusters need at least 12 customers');
});
