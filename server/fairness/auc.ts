import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Places by rising score. */
export function byScore(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores.keys()).sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0));
}

/**
 * Area under the ROC curve: the chance that a case of the class has a higher score than another, a tie being half
 * (Hanley and McNeil 1982). Null where the class has no case, or nothing but its own.
 * @param order places by rising score
 * @param weights how often each place counts
 */
export function areaUnderCurve(
  order: Uint32Array,
  scores: Float64Array,
  isClass: (place: number) => boolean,
  weights: ArrayLike<number>,
): number | null {
  let below = 0;
  let area = 0;
  let own = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    let positives = 0;
    let negatives = 0;
    const score = scores[order[start] ?? 0];
    for (; end < order.length && scores[order[end] ?? 0] === score; end += 1) {
      const place = order[end] ?? 0;
      const weight = weights[place] ?? 0;
      if (isClass(place)) positives += weight;
      else negatives += weight;
    }
    area += positives * (below + negatives / 2);
    below += negatives;
    own += positives;
    start = end;
  }
  return own === 0 || below === 0 ? null : area / (own * below);
}

/** The values in a new random order, in place (Fisher and Yates). */
export function shuffle(values: Uint8Array | Uint32Array, random: RandomGenerator): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const moved = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = moved;
  }
}
