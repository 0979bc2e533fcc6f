import { describe, expect, test } from '@jest/globals';
import { percentileInterval, resample } from './bootstrap.js';
import { MEASURES } from './measures.js';

const CUSTOMERS = 400;
const HIT = 0.3;

/** Of each user the same value in every measure. */
function window(values: readonly number[]): { users: Uint32Array; values: Float64Array[] } {
  return {
    users: Uint32Array.from(values.keys()),
    values: [Float64Array.from(values.flatMap((value) => MEASURES.map(() => value)))],
  };
}

const hits = Array.from({ length: CUSTOMERS }, (_, user) => (user < HIT * CUSTOMERS ? 1 : 0));

describe('an interval over customers', () => {
  test('is as wide as that of a share of so many customers', () => {
    const means = resample([window(hits)], 1, 2_000, 7)?.[0]?.[0] ?? new Float64Array(0);
    const [low, high] = percentileInterval(means);
    const width = 2 * 1.96 * Math.sqrt((HIT * (1 - HIT)) / CUSTOMERS);
    expect((high - low) / width).toBeGreaterThan(0.9);
    expect((high - low) / width).toBeLessThan(1.1);
    expect((low + high) / 2).toBeCloseTo(HIT, 1);
  });

  test('is no narrower for the same customers asked about in two windows, who are drawn together', () => {
    const once = resample([window(hits)], 1, 200, 7);
    const twice = resample([window(hits), window(hits)], 1, 200, 7);
    expect(twice).toEqual(once);
  });

  test('does not exist for one customer', () => {
    expect(resample([window([1])], 1, 200, 7)).toBeNull();
  });
});
