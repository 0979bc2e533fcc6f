import type { Rate } from './model.js';

/** Two-sided 95 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * A share with its 95 % score interval (Wilson 1927), which stays within 0 to 1 and is fair for small n.
 * Without cases the interval is all of 0 to 1.
 */
export function wilson(successes: number, n: number): Rate {
  if (n === 0) return { value: 0, low: 0, high: 1, n };
  const value = successes / n;
  const denominator = 1 + Z ** 2 / n;
  const centre = value + Z ** 2 / (2 * n);
  const margin = Z * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2));
  return {
    value,
    low: Math.max(0, (centre - margin) / denominator),
    high: Math.min(1, (centre + margin) / denominator),
    n,
  };
}
