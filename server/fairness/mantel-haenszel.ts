/** One group and the others within one stratum: how many of how many hit. */
export interface Stratum {
  readonly hits: number;
  readonly n: number;
  readonly otherHits: number;
  readonly others: number;
}

/** Complementary error function for x from 0 on; relative error below 1.2e-7 (Press et al., Numerical Recipes 6.2). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const coefficients = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
    1.00002368, -1.26551223,
  ];
  return t * Math.exp(-x * x + coefficients.reduce((sum, one) => sum * t + one, 0));
}

/**
 * Two-sided p that within no stratum the group's share differs from the others' (Mantel and Haenszel 1959, with the
 * correction for continuity), and how many hits more than expected it has. 1 where no stratum can tell.
 */
export function mantelHaenszel(strata: readonly Stratum[]): { readonly p: number; readonly surplus: number } {
  let surplus = 0;
  let variance = 0;
  for (const { hits, n, otherHits, others } of strata) {
    const all = n + others;
    const hit = hits + otherHits;
    if (all < 2) continue;
    surplus += hits - (n * hit) / all;
    variance += (n * others * hit * (all - hit)) / (all * all * (all - 1));
  }
  if (variance === 0) return { p: 1, surplus };
  const z = Math.max(0, Math.abs(surplus) - 0.5) / Math.sqrt(variance);
  return { p: Math.min(1, erfc(z / Math.SQRT2)), surplus };
}
