import type { Contestant } from '../contestant.js';
import { countTogether, seenItems, sumOfRows } from './item-rows.js';

/** Item-based neighbours by cosine n_ij / sqrt(n_i n_j), all of them (Sarwar, Karypis, Konstan, Riedl 2001). */
export const ITEM_KNN: Contestant = {
  name: 'item-kNN',
  fit({ data: { interactions } }) {
    const seen = seenItems(interactions, 'item-kNN');
    const size = seen.items.length;
    const together = countTogether(interactions, seen);
    const takers = (place: number): number => together[place * size + place] ?? 0;
    const cosine = together.map((count, cell) => {
      const row = Math.floor(cell / size);
      return count / Math.sqrt(takers(row) * takers(cell % size));
    });
    return sumOfRows(interactions, seen, cosine);
  },
};
