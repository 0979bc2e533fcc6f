import { describe, expect, test } from '@jest/globals';
import { binned } from './binning.js';
import { kmeans } from './kmeans.js';
import { matrixOf } from './matrix.js';
import { predictAll } from './forest.js';
import { growHistogramForest } from './histogram-forest.js';
import { trainForest } from './train-forest.js';
import { finish } from './steps.js';
import { blobs } from './testing/blobs.js';
import { readCreditCardCustomers } from './testing/credit-card-customers.js';

describe('bins', () => {
  test('tell exactly which values are below which edge', () => {
    const { matrix } = blobs(2_000, 3, 3, 1, 1);
    const { bins, edges } = binned(matrix);
    edges.forEach((own, column) => {
      expect(own.length).toBeLessThanOrEqual(254);
      for (let row = 0; row < matrix.rows; row += 1) {
        const value = matrix.values[row * 3 + column] ?? NaN;
        const bin = bins[column * matrix.rows + row] ?? 255;
        expect(bin).toBe(own.filter((edge) => edge <= value).length);
      }
    });
  });

  test('stand halfway between the values of a column with few of them', () => {
    expect([...(binned(matrixOf([[4], [1], [2], [2]])).edges[0] ?? [])]).toEqual([1.5, 3]);
  });

  test('of a constant column are none', () => {
    expect(binned(matrixOf([[4], [4]])).edges[0]).toHaveLength(0);
  });
});

test('a forest learns its own rows and can tell one class from another on few', () => {
  const { matrix, labels } = blobs(60, 4, 3, 1.2, 2);
  const { forest } = finish(growHistogramForest(matrix, labels, { seed: 1, classes: 3, trees: 30 }));
  const right = predictAll(forest, matrix.values).filter((choice, row) => choice === labels[row]).length;
  expect(right).toBeGreaterThanOrEqual(59);
});

test('rows that cannot be told apart become one leaf with their shares', () => {
  const matrix = matrixOf(Array.from({ length: 30 }, () => [1, 2]));
  const labels = Uint8Array.from({ length: 30 }, (_, row) => (row < 10 ? 0 : 1));
  const { forest, importances } = finish(
    growHistogramForest(matrix, labels, { seed: 1, classes: 2, trees: 5 }),
  );
  expect(forest.feature).toHaveLength(5);
  expect(importances).toEqual([0, 0]);
});

test('fewer rows a tree than the book has still leave every row a vote out of bag', () => {
  const { matrix, labels } = blobs(2_000, 4, 4, 1.5, 2);
  const options = { seed: 1, classes: 4, trees: 30, rowsPerTree: 200 };
  expect(finish(growHistogramForest(matrix, labels, options)).outOfBagAccuracy).toBeGreaterThan(0.85);
});

test('k = 4 clusters of real credit-card customers are learnt to at least 95 % on rows held out', () => {
  const matrix = readCreditCardCustomers();
  if (matrix === null) {
    console.log('skipped: ../shared/data/ccgeneral/CC_GENERAL.csv is not there');
    return;
  }
  const { labels } = kmeans(matrix, 4, { seed: 42 });
  const { accuracy, outOfBagAccuracy, compared } = finish(trainForest(matrix, labels, 4, 42));
  console.log(
    `credit-card customers, k = 4: held out ${accuracy.value.toFixed(4)} ` +
      `[${accuracy.low.toFixed(4)}, ${accuracy.high.toFixed(4)}] of ${accuracy.n}, out of bag ${outOfBagAccuracy.toFixed(4)}`,
  );
  expect(accuracy.value).toBeGreaterThanOrEqual(0.95);
  expect(compared).toBe(8_950);
});
