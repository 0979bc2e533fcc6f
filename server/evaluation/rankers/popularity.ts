import type { Interactions } from '../../ranking/interactions.js';
import type { Contestant } from '../contestant.js';

/** How many customers took each item. */
function takersOf({ items, item }: Interactions): Float64Array {
  const takers = new Float64Array(items);
  for (const taken of item) takers[taken] = (takers[taken] ?? 0) + 1;
  return takers;
}

/** What most customers took. */
export const POPULARITY: Contestant = {
  name: 'popularity',
  fit({ data }) {
    const takers = takersOf(data.interactions);
    return {
      score(_customer, scores) {
        scores.set(takers);
      },
    };
  },
};
