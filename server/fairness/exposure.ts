import { randomFor } from '../model/random.js';
import { percentileInterval, resample, type Estimate } from './estimate.js';
import type { Lists } from './lists.js';
import type { FairnessSteps } from './progress.js';

const RESAMPLES = 300;

/**
 * The share that each product group has of the attention which the lists of some customers give, with its interval by the
 * bootstrap over customers. In the order of lists.groups; all 0 where they are shown nothing.
 * @param purpose names the stream of random numbers
 */
export function* exposureOf(
  lists: Lists,
  places: Uint32Array,
  seed: number,
  purpose: string,
): FairnessSteps<readonly Estimate[]> {
  const width = lists.groups.length;
  const random = randomFor(seed, purpose);
  const counts = new Uint16Array(places.length).fill(1);
  const sharesNow = (): Float64Array => {
    const sums = new Float64Array(width);
    places.forEach((place, index) => {
      const weight = counts[index] ?? 0;
      if (weight === 0) return;
      for (let group = 0; group < width; group += 1) {
        sums[group] = (sums[group] ?? 0) + weight * (lists.attention[place * width + group] ?? 0);
      }
    });
    const total = sums.reduce((sum, one) => sum + one, 0);
    return sums.map((sum) => (total === 0 ? 0 : sum / total));
  };
  const shares = sharesNow();
  const resampled = lists.groups.map(() => new Float64Array(RESAMPLES));
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    resample(places.length, random, counts);
    sharesNow().forEach((share, group) => {
      const values = resampled[group];
      if (values !== undefined) values[draw] = share;
    });
    yield { stage: 'RATES', fraction: (draw + 1) / RESAMPLES };
  }
  return resampled.map((values, group) => percentileInterval(shares[group] ?? 0, values));
}
