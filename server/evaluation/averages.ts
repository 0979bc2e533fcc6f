import { MEASURES } from './measures.js';

/** The measured users of one window; the same users stand in the same places for every ranker. */
export interface MeasuredWindow {
  /** The customer of each user. */
  readonly users: Uint32Array;
  /** Of each ranker: users x MEASURES, row-major. */
  readonly values: readonly Float64Array[];
}

/**
 * The weighted mean over users, then over the windows that have any; by measure, NaN where no window has.
 * @param weights of each window's users; null: 1 each
 */
export function meanOverWindows(
  windows: readonly MeasuredWindow[],
  ranker: number,
  weights: readonly Uint32Array[] | null,
): Float64Array {
  const means = new Float64Array(MEASURES.length);
  let counted = 0;
  windows.forEach(({ users, values }, window) => {
    const own = weights?.[window] ?? new Uint32Array(users.length).fill(1);
    const total = own.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return;
    counted += 1;
    const sums = weightedSums(values[ranker] ?? new Float64Array(0), own);
    sums.forEach((sum, column) => (means[column] = (means[column] ?? 0) + sum / total));
  });
  return means.map((sum) => sum / counted);
}

function weightedSums(values: Float64Array, weights: Uint32Array): Float64Array {
  const width = MEASURES.length;
  const sums = new Float64Array(width);
  for (let user = 0; user < weights.length; user += 1) {
    const weight = weights[user] ?? 0;
    if (weight === 0) continue;
    for (let column = 0; column < width; column += 1) {
      sums[column] = (sums[column] ?? 0) + weight * (values[user * width + column] ?? 0);
    }
  }
  return sums;
}
