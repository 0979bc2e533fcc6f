import { LEVELS } from '../learning/draws.js';
import { randomFor } from '../model/random.js';
import type { Arrange } from './arrange.js';

/** How often a list is drawn anew to see where chance puts its products. */
export const DRAWS = 255;

/** By candidate, then place: in how many of DRAWS lists the candidate stood there. */
export type PlaceCounts = Uint16Array;

/**
 * Draws the list anew with fresh luck, the same for the same purpose.
 * @param scores without what chance adds
 * @param byChance by candidate: what each of LEVELS equally likely draws adds; null where nothing is left to chance
 */
export function countPlaces(
  arrange: Arrange,
  scores: Int32Array,
  byChance: readonly (Int16Array | null)[],
  purpose: string,
): PlaceCounts {
  const size = scores.length;
  const counts = new Uint16Array(size * size);
  const drawn = byChance.flatMap((points, candidate) => (points === null ? [] : [{ points, candidate }]));
  const random = randomFor(0, purpose);
  const lucky = scores.slice();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (const { points, candidate } of drawn) {
      // The upper bits are the better ones.
      const level = (random.next() >>> 16) % LEVELS;
      lucky[candidate] = (scores[candidate] ?? 0) + (points[level] ?? 0);
    }
    const { places } = arrange(lucky);
    for (let candidate = 0; candidate < size; candidate += 1) {
      const place = places[candidate] ?? -1;
      if (place < 0) continue;
      const cell = candidate * size + place;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}
