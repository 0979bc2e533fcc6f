import type { Interactions } from '../../ranking/interactions.js';
import type { FittedRanker } from '../contestant.js';
import { EvaluationError } from '../evaluation-error.js';

/** Beyond this a matrix of items x items neither fits into memory nor is inverted while somebody waits. */
const MOST_ITEMS = 5_000;

/** The items that somebody took, so that a long list of others costs nothing. */
export interface SeenItems {
  /** Ascending. */
  readonly items: Uint32Array;
  /** The place of an item in `items`; meaningless for one that nobody took. */
  readonly place: Uint32Array;
}

/** @throws {EvaluationError} where there are too many for a matrix of items x items */
export function seenItems({ items: all, item }: Interactions, ranker: string): SeenItems {
  const isSeen = new Uint8Array(all);
  for (const taken of item) isSeen[taken] = 1;
  const items = Uint32Array.from(isSeen.keys()).filter((one) => isSeen[one] === 1);
  if (items.length > MOST_ITEMS) {
    throw new EvaluationError(
      `${ranker} compares every item with every other, and ${items.length.toLocaleString('en')} items were taken; ` +
        `it goes up to ${MOST_ITEMS.toLocaleString('en')}. Leave it out: --rankers random,popularity`,
    );
  }
  const place = new Uint32Array(all);
  items.forEach((one, index) => (place[one] = index));
  return { items, place };
}

/** How many customers took both: items x items by place, with the takers of one item on the diagonal. */
export function countTogether(interactions: Interactions, { items, place }: SeenItems): Float64Array {
  const { customers, offsets, item } = interactions;
  const size = items.length;
  const together = new Float64Array(size * size);
  for (let customer = 0; customer < customers; customer += 1) {
    const start = offsets[customer] ?? 0;
    const end = offsets[customer + 1] ?? 0;
    for (let one = start; one < end; one += 1) {
      const row = (place[item[one] ?? 0] ?? 0) * size;
      for (let other = start; other < end; other += 1) {
        const cell = row + (place[item[other] ?? 0] ?? 0);
        together[cell] = (together[cell] ?? 0) + 1;
      }
    }
  }
  return together;
}

/** Scores an item by the sum of its weights in the rows of what the customer took; weights are items x items by place. */
export function sumOfRows(
  { offsets, item }: Interactions,
  { items, place }: SeenItems,
  weights: Float64Array,
): FittedRanker {
  const size = items.length;
  const sums = new Float64Array(size);
  return {
    score(customer, scores) {
      sums.fill(0);
      for (let entry = offsets[customer] ?? 0; entry < (offsets[customer + 1] ?? 0); entry += 1) {
        const row = (place[item[entry] ?? 0] ?? 0) * size;
        for (let column = 0; column < size; column += 1) {
          sums[column] = (sums[column] ?? 0) + (weights[row + column] ?? 0);
        }
      }
      scores.fill(0);
      for (let column = 0; column < size; column += 1) scores[items[column] ?? 0] = sums[column] ?? 0;
    },
  };
}
