import type { Tables } from './tables.js';

/** Customers as many as these, taking the average course, count with every item: little history is no trend. */
const DOUBT = 5;

/** Freshness, saturation. */
export const TREND_TRAITS = 2;

/**
 * What an item's course says of it, as logarithms, 0 for the average: freshness, the share of its takers who came in
 * the last window over that share among all takers; saturation, how many have taken it. Both are 0 for every item while
 * there is nothing older than the last window to compare it with. Row-major, items x TREND_TRAITS.
 */
export function trendTraits({ items, takers, newTakers }: Tables): Float64Array {
  const all = takers.reduce((sum, count) => sum + count, 0);
  const fresh = newTakers.reduce((sum, count) => sum + count, 0);
  const rate = all === 0 ? 0 : fresh / all;
  const mean = items === 0 ? 0 : all / items;
  const traits = new Float64Array(items * TREND_TRAITS);
  if (fresh === 0 || fresh === all) return traits;
  for (let item = 0; item < items; item += 1) {
    const count = takers[item] ?? 0;
    const late = newTakers[item] ?? 0;
    traits[item * TREND_TRAITS] = Math.log((late + DOUBT * rate) / (count + DOUBT) / rate);
    traits[item * TREND_TRAITS + 1] = Math.log((count + DOUBT) / (mean + DOUBT));
  }
  return traits;
}
