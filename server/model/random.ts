import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** The first outputs of xoroshiro128+ still show the seed it was given. */
const WARM_UP = 16;

/**
 * A stream of random numbers for one purpose. Every consumer has its own stream, so that one more draw in one place
 * (another k-means start, a larger sample) changes nothing anywhere else.
 */
export function randomFor(seed: number, purpose: string): RandomGenerator {
  let hash = FNV_OFFSET;
  for (const character of `${seed}/${purpose}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME);
  }
  const random = xoroshiro128plus(hash);
  skipN(random, WARM_UP);
  return random;
}

/** The numbers 0 to n-1 in a random order (Fisher and Yates). */
export function shuffled(n: number, random: RandomGenerator): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, row) => row);
  for (let last = n - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}

/** `size` different numbers of 0 to n-1, ascending; all of them where `size` is not smaller than n. */
export function sampleRows(n: number, size: number, random: RandomGenerator): Uint32Array {
  if (size >= n) return Uint32Array.from({ length: n }, (_, row) => row);
  return shuffled(n, random).slice(0, size).sort();
}
