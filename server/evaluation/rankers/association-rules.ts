import type { Contestant } from '../contestant.js';
import { countTogether, seenItems, sumOfRows } from './item-rows.js';

/** The sum of the confidences n_ij / n_i over the items i that the customer took (Agrawal, Imielinski, Swami 1993). */
export const ASSOCIATION_RULES: Contestant = {
  name: 'association rules',
  fit({ data: { interactions } }) {
    const seen = seenItems(interactions, 'association rules');
    const size = seen.items.length;
    const together = countTogether(interactions, seen);
    const confidence = together.map((count, cell) => {
      const row = Math.floor(cell / size);
      return count / (together[row * size + row] ?? 1);
    });
    return sumOfRows(interactions, seen, confidence);
  },
};
