import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wilson } from './rate.js';

test('the Wilson interval of 8 in 10 is .490 to .943', () => {
  const { value, low, high, n } = wilson(8, 10);
  expect([value, n]).toEqual([0.8, 10]);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});

test('nothing seen means that anything is possible', () => {
  expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1, n: 0 });
});

test('the interval holds the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (successes, failures) => {
      fc.pre(successes + failures > 0);
      const { value, low, high } = wilson(successes, successes + failures);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(value + 1e-12);
      expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});
