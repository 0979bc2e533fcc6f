import { describe, expect, test } from '@jest/globals';
import { averagePrecision, hit, ndcg, selfInformation } from './measures.js';

const SECOND_AND_FOURTH = [false, true, false, true, false];

describe('a list with relevant items in second and fourth place, of three that are relevant', () => {
  test('gains 1 / log2(1 + place) at each, of what a perfect list would', () => {
    const gained = 1 / Math.log2(3) + 1 / Math.log2(5);
    const perfect = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcg(SECOND_AND_FOURTH, 3, 10)).toBeCloseTo(gained / perfect, 12);
    expect(ndcg(SECOND_AND_FOURTH, 3, 2)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  });

  test('has the average precision (1/2 + 2/4) / 3', () => {
    expect(averagePrecision(SECOND_AND_FOURTH, 3, 7)).toBeCloseTo(1 / 3, 12);
    expect(averagePrecision(SECOND_AND_FOURTH, 3, 2)).toBeCloseTo(1 / 4, 12);
  });

  test('is hit from the second place on', () => {
    expect([hit(SECOND_AND_FOURTH, 1), hit(SECOND_AND_FOURTH, 2), hit([], 10)]).toEqual([0, 1, 0]);
  });
});

test('more relevant items than places do not keep a list from being perfect', () => {
  expect(ndcg([true, true, true], 9, 3)).toBe(1);
  expect(averagePrecision([true, true, true], 9, 3)).toBe(1);
});

test('nothing relevant gains nothing', () => {
  expect([ndcg([false], 0, 10), averagePrecision([false], 0, 7)]).toEqual([0, 0]);
});

test('an item that an eighth of the customers took is news of 3 bits', () => {
  expect(selfInformation([8], 64)).toBe(3);
  expect(selfInformation([8, 32], 64)).toBe(2);
  expect(selfInformation([], 64)).toBe(0);
});
