import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastDayOf, quarterOf, quartersUpTo } from './quarters.js';

describe('quarters', () => {
  test('end on the day that stands for today', () => {
    const quarters = quartersUpTo(20_000, 19_700);
    expect(quarters.count).toBe(4);
    expect(lastDayOf(3, quarters)).toBe(20_000);
    expect(quarterOf(20_000, quarters)).toBe(3);
    expect(quarterOf(19_909, quarters)).toBe(2);
  });

  test('put what has no date before all that has one', () => {
    expect(quarterOf(null, quartersUpTo(20_000, 19_000))).toBe(0);
  });

  test('are one where nothing was ever taken', () => {
    expect(quartersUpTo(20_000, null).count).toBe(1);
  });

  test('hold every day up to their last one and none after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), (back, ago) => {
        const quarters = quartersUpTo(20_000, 20_000 - back);
        const quarter = quarterOf(20_000 - ago, quarters);
        expect(20_000 - ago).toBeLessThanOrEqual(lastDayOf(quarter, quarters));
        if (quarter > 0) expect(20_000 - ago).toBeGreaterThan(lastDayOf(quarter - 1, quarters));
      }),
    );
  });
});
