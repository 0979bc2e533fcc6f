import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Contestant } from '../contestant.js';
import { dataOf } from '../testing/small-data.js';
import { ASSOCIATION_RULES } from './association-rules.js';
import { ease } from './ease.js';
import { invertPositiveDefinite } from './invert.js';
import { ITEM_KNN } from './item-knn.js';
import { POPULARITY_IN_CLUSTER } from './popularity-in-cluster.js';
import { RANDOM } from './random.js';

// Item 0: customers 0, 1, 2; item 1: customers 0, 1; item 2: customer 1. Item 3: nobody.
const TAKEN = [
  [0, 0, 0],
  [0, 1, 0],
  [1, 0, 0],
  [1, 1, 0],
  [1, 2, 0],
  [2, 0, 0],
] as const;

function scoresOf(contestant: Contestant, customer: number, cluster = Uint32Array.of(0, 0, 0)): number[] {
  const { ranking } = dataOf(TAKEN, { customers: 3, items: 4, windows: 1 });
  const scores = new Float64Array(4).fill(NaN);
  contestant.fit({ data: ranking, window: 0, cluster, seed: 5 }).score(customer, scores);
  return [...scores];
}

test('association rules add the confidences of what the customer took', () => {
  const scores = scoresOf(ASSOCIATION_RULES, 0);
  expect(scores[2]).toBeCloseTo(1 / 3 + 1 / 2, 12);
  expect(scores[3]).toBe(0);
});

test('item-kNN adds the cosines', () => {
  expect(scoresOf(ITEM_KNN, 2)[1]).toBeCloseTo(2 / Math.sqrt(6), 12);
  expect(scoresOf(ITEM_KNN, 0)[2]).toBeCloseTo(1 / Math.sqrt(3) + 1 / Math.sqrt(2), 12);
});

test('popularity in a cluster counts its members only', () => {
  expect(scoresOf(POPULARITY_IN_CLUSTER, 2, Uint32Array.of(0, 1, 0))).toEqual([2, 1, 0, 0]);
  expect(scoresOf(POPULARITY_IN_CLUSTER, 1, Uint32Array.of(0, 1, 0))).toEqual([1, 1, 1, 0]);
});

test('random gives a customer the same scores again, and another customer others', () => {
  expect(scoresOf(RANDOM, 0)).toEqual(scoresOf(RANDOM, 0));
  expect(scoresOf(RANDOM, 0)).not.toEqual(scoresOf(RANDOM, 1));
});

describe('EASE', () => {
  test('fits each item by the others: its weights solve the ridge regression without the item itself', () => {
    const l2 = 2;
    // Item 1 from items 0 and 2: (G + l2 I) b = g with G over items 0 and 2.
    const determinant = (3 + l2) * (1 + l2) - 1;
    const first = (2 * (1 + l2) - 1 * 1) / determinant;
    const second = ((3 + l2) * 1 - 1 * 2) / determinant;
    expect(scoresOf(ease(l2), 2)[1]).toBeCloseTo(first, 12);
    expect(scoresOf(ease(l2), 1)[1]).toBeCloseTo(first + second, 12);
  });

  test('gives nothing to an item that nobody took', () => {
    expect(scoresOf(ease(), 1)[3]).toBe(0);
  });
});

describe('the inverse', () => {
  test('times its matrix is the identity', () => {
    const matrixAndSize = fc
      .integer({ min: 1, max: 7 })
      .chain((size) =>
        fc.tuple(
          fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
          fc.constant(size),
        ),
      );
    fc.assert(
      fc.property(matrixAndSize, ([root, size]) => {
        // Root times its transpose plus the identity is positive definite.
        const matrix = new Float64Array(size * size);
        for (let row = 0; row < size; row += 1) {
          for (let column = 0; column < size; column += 1) {
            let sum = row === column ? 1 : 0;
            for (let at = 0; at < size; at += 1)
              sum += (root[row * size + at] ?? 0) * (root[column * size + at] ?? 0);
            matrix[row * size + column] = sum;
          }
        }
        const inverse = invertPositiveDefinite(matrix, size);
        for (let row = 0; row < size; row += 1) {
          for (let column = 0; column < size; column += 1) {
            let sum = 0;
            for (let at = 0; at < size; at += 1) {
              sum += (matrix[row * size + at] ?? 0) * (inverse[at * size + column] ?? 0);
            }
            expect(sum).toBeCloseTo(row === column ? 1 : 0, 6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of a matrix that has none is refused', () => {
    expect(() => invertPositiveDefinite(Float64Array.of(1, 1, 1, 1), 2)).toThrow('not positive definite');
  });
});

test('more items than can be compared are refused with the way out', () => {
  const many = Array.from({ length: 5_001 }, (_, item) => [0, item, 0] as const);
  const { ranking } = dataOf(many, { customers: 1, items: 5_001, windows: 1 });
  expect(() => ease().fit({ data: ranking, window: 0, cluster: Uint32Array.of(0), seed: 1 })).toThrow(
    'EASE compares every item with every other, and 5,001 items were taken; it goes up to 5,000.',
  );
});
