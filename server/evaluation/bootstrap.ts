import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { quantile } from '../model/quantile.js';
import { randomFor } from '../model/random.js';
import type { MeasuredWindow } from './averages.js';
import { meanOverWindows } from './averages.js';
import { MEASURES } from './measures.js';

export type Interval = readonly [low: number, high: number];

/** Means of resampled customers: [ranker][measure] holds one number a resample. All rankers saw the same resamples. */
export type Resampled = readonly (readonly Float64Array[])[];

const TAIL = 0.025;

/**
 * Draws customers with replacement and averages again, `resamples` times (Efron 1979). A customer is drawn with all of
 * the windows that he or she is asked about in, because they are not independent.
 * @returns null with fewer than two customers, where there is nothing to draw from
 */
export function resample(
  windows: readonly MeasuredWindow[],
  rankers: number,
  resamples: number,
  seed: number,
): Resampled | null {
  const customers = [...new Set(windows.flatMap(({ users }) => [...users]))];
  if (customers.length < 2) return null;
  const placeOf = new Map(customers.map((customer, place) => [customer, place]));
  const places = windows.map(({ users }) => users.map((customer) => placeOf.get(customer) ?? 0));
  const random = randomFor(seed, 'evaluation/bootstrap');
  const means = Array.from({ length: rankers }, () => MEASURES.map(() => new Float64Array(resamples)));
  const weights = new Uint32Array(customers.length);
  for (let draw = 0; draw < resamples; draw += 1) {
    weights.fill(0);
    for (let one = 0; one < customers.length; one += 1) {
      const drawn = uniformInt(random, 0, customers.length - 1);
      weights[drawn] = (weights[drawn] ?? 0) + 1;
    }
    const byUser = places.map((own) => own.map((place) => weights[place] ?? 0));
    means.forEach((measures, ranker) => {
      const mean = meanOverWindows(windows, ranker, byUser);
      measures.forEach((values, column) => (values[draw] = mean[column] ?? NaN));
    });
  }
  return means;
}

/** The middle 95 % of resampled means. */
export function percentileInterval(means: Float64Array): Interval {
  const sorted = means.slice().sort();
  return [quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)];
}
