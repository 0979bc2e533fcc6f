import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustedRandIndex, stability } from './stability.js';
import { blobs } from './testing/blobs.js';

describe('the adjusted Rand index', () => {
  test('is what Hubert and Arabie define, worked by hand', () => {
    // Pairs together in both 2, on the left 6, on the right 3 of 15: (2 - 1.2) / (4.5 - 1.2).
    expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.8 / 3.3, 12);
  });

  test('is 1 for the same groups under other numbers', () => {
    expect(adjustedRandIndex([0, 0, 1, 2, 2], [2, 2, 0, 1, 1])).toBe(1);
    expect(adjustedRandIndex([0, 0, 0], [1, 1, 1])).toBe(1);
  });

  test('is at most 1 and the same both ways round', () => {
    const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(labels, (both) => {
        const left = both.map(([label]) => label);
        const right = both.map(([, label]) => label);
        const index = adjustedRandIndex(left, right);
        expect(index).toBeLessThanOrEqual(1);
        expect(adjustedRandIndex(right, left)).toBeCloseTo(index, 12);
      }),
    );
  });
});

describe('stability', () => {
  test('is 1 at the true number of groups and less beyond it', () => {
    const { matrix } = blobs(600, 6, 4, 1, 2);
    expect(stability(matrix, 4, 1)).toBe(1);
    expect(stability(matrix, 6, 1)).toBeLessThan(0.95);
  });

  test('is 0 where a half is too small for the clusters', () => {
    const { matrix } = blobs(6, 4, 3, 0.1, 2);
    expect(stability(matrix, 5, 1)).toBe(0);
  });
});
