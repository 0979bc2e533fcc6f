import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * A share over another share, with its interval by the logarithm (Katz, Baptista, Azen and Pike 1978). Where one of them
 * has no hit, half a hit is added to both for the interval (Walter 1975). Null where the other share is 0: nothing is a
 * part of it.
 */
export function ratioOfShares(hits: number, n: number, otherHits: number, others: number): Estimate | null {
  if (n === 0 || others === 0 || otherHits === 0) return null;
  const half = hits === 0 ? 0.5 : 0;
  const [a, b, c, d] = [hits + half, n + half, otherHits + half, others + half];
  const centre = a / b / (c / d);
  const spread = Math.exp(Z * Math.sqrt(1 / a - 1 / b + 1 / c - 1 / d));
  return { value: hits / n / (otherHits / others), low: centre / spread, high: centre * spread };
}

/** `n` places drawn with replacement: how often each was drawn. */
export function resample(n: number, random: RandomGenerator, counts: Uint16Array): void {
  counts.fill(0);
  for (let draw = 0; draw < n; draw += 1) {
    const place = uniformInt(random, 0, n - 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/** The middle 95 % of what resampling gave (percentile bootstrap, Efron 1979), never leaving the value itself out. */
export function percentileInterval(value: number, resampled: Float64Array): Estimate {
  const sorted = resampled.slice().sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) };
}
