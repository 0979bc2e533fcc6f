/** ln(n!) for n of 0 to `most`. */
function lnFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}

/** Tables as likely as the observed one count as such, however their logarithms were rounded. */
const SAME = 1e-7;

/**
 * Two-sided p of Fisher's exact test (Fisher 1934) that two shares are one: of `n` cases `hits` hit, of `others` cases
 * `otherHits`. The sum over all tables with these margins that are no likelier than the observed one. Whole numbers,
 * hits at most cases; 1 where either has no case. Exact at any size, so that small groups need no rule of thumb.
 */
export function fisherExact(hits: number, n: number, otherHits: number, others: number): number {
  const all = hits + otherHits;
  const logs = lnFactorials(n + others);
  const ln = (count: number): number => logs[count] ?? 0;
  const lnChoose = (of: number, chosen: number): number => ln(of) - ln(chosen) - ln(of - chosen);
  const lnTotal = lnChoose(n + others, all);
  const lnOf = (count: number): number => lnChoose(n, count) + lnChoose(others, all - count) - lnTotal;
  const observed = lnOf(hits);
  let p = 0;
  for (let count = Math.max(0, all - others); count <= Math.min(n, all); count += 1) {
    const likelihood = lnOf(count);
    if (likelihood <= observed + SAME) p += Math.exp(likelihood);
  }
  return Math.min(1, p);
}
