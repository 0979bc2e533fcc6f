import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf } from './decimal.js';

describe('A decimal', () => {
  test('of money has two digits, of anything else no more than it needs', () => {
    expect(decimalOf(1250, 'MONEY')).toBe('1250.00');
    expect(decimalOf(0.68, 'RATIO')).toBe('0.68');
    expect(decimalOf(100, 'COUNT')).toBe('100');
    expect(decimalOf(-0.0000001, 'SCORE')).toBe('0');
  });

  test('never has an exponent and is the number to within its digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const decimal = decimalOf(value, 'RATIO');
        expect(decimal).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(Math.abs(Number(decimal) - value)).toBeLessThanOrEqual(5e-7 + Math.abs(value) * 1e-15);
      }),
    );
  });
});
