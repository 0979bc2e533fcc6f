import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Which part of a customer a stream is for: a change in one part leaves the draws of the others alone. */
const TOPICS = ['person', 'profile', 'behaviour', 'enquiries', 'gaps', 'guards'] as const;
type Topic = (typeof TOPICS)[number];

/** A seeded source of draws. It moves on with every call, so the order of calls is part of the result. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  between(low: number, high: number): number;
  /** A whole number in [low, high]. */
  whole(low: number, high: number): number;
  normal(mean: number, deviation: number): number;
  /** Positive: `median` times e to a normal draw of `deviation`. */
  logNormal(median: number, deviation: number): number;
  /** A Poisson count. */
  count(mean: number): number;
  chance(probability: number): boolean;
  /** One of the keys, in proportion to its weight (0 or more, not all 0). */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key;
  /** @throws {RangeError} for an empty list */
  oneOf<Item>(items: readonly Item[]): Item;
}

/**
 * The stream of one customer and topic. Streams are told apart by hashing and not by drawing them in turn, so customer
 * 900,000 costs as much as customer 1, and a smaller book is the beginning of a larger one.
 */
export function randomStream(seed: number, customer: number, topic: Topic): Random {
  const state = [1, 2, 3, 4].map((word) =>
    [seed, customer, TOPICS.indexOf(topic)].reduce(mixed, Math.imul(word, 0x9e3779b9)),
  );
  const generator = xoroshiro128plusFromState(state);
  const uniform = (): number => uniformFloat64(generator);

  function normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * uniform());
  }

  function count(mean: number): number {
    const limit = Math.exp(-mean);
    let events = 0;
    for (let product = uniform(); product > limit; product *= uniform()) events += 1;
    return events;
  }

  function oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(uniform() * items.length)];
    if (item === undefined) throw new RangeError('Cannot choose from an empty list.');
    return item;
  }

  function weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    const possible = entries.filter(([, weight]) => weight > 0);
    let left = uniform() * possible.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of possible) {
      left -= weight;
      if (left < 0) return key;
    }
    return oneOf(possible)[0];
  }

  return {
    uniform,
    normal,
    count,
    oneOf,
    weighted,
    between: (low, high) => low + uniform() * (high - low),
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    logNormal: (median, deviation) => median * Math.exp(normal(0, deviation)),
    chance: (probability) => uniform() < probability,
  };
}

/** One round of a 32-bit avalanche hash (the finaliser of MurmurHash3), a bijection in `value`. */
function mixed(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
