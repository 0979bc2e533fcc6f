import jstat from 'jstat';
import type { Acceptance } from './posteriors.js';

/** So many equally likely values stand for a posterior: each is the quantile at the middle of its part. */
export const LEVELS = 256;

/** The rate below which a posterior puts a share p (0 to 1, both excluded) of its weight: 0 to 1. */
export function quantileOf({ alpha, beta }: Pick<Acceptance, 'alpha' | 'beta'>, p: number): number {
  const rate = jstat.beta.inv(p, alpha, beta);
  // It loses its way where the answer is smaller than the smallest number.
  return Number.isNaN(rate) ? 0 : Math.min(Math.max(rate, 0), 1);
}

/** What a draw from a posterior may give, ascending, each as likely as the others. */
export function levelsOf(acceptance: Pick<Acceptance, 'alpha' | 'beta'>): Float64Array {
  return Float64Array.from({ length: LEVELS }, (_, level) => quantileOf(acceptance, (level + 0.5) / LEVELS));
}
