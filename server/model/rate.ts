import type { Rate } from './model.js';

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** A share with its 95 % Wilson score interval (Wilson 1927); 0 of 0 is a share of 0 that may be anything. */
export function wilson(successes: number, n: number): Rate {
  if (n === 0) return { value: 0, low: 0, high: 1, n };
  const value = successes / n;
  const shrink = 1 + Z ** 2 / n;
  const centre = (value + Z ** 2 / (2 * n)) / shrink;
  const margin = (Z * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2))) / shrink;
  return { value, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin), n };
}
