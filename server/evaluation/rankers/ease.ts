import type { Contestant } from '../contestant.js';
import { invertPositiveDefinite } from './invert.js';
import { countTogether, seenItems, sumOfRows } from './item-rows.js';

const EASE_L2 = 200;

/**
 * The linear model in which no item predicts itself, in closed form: with P = (X'X + l2 I)^-1 the weight of i for j is
 * -P_ij / P_jj (Steck 2019, "Embarrassingly Shallow Autoencoders for Sparse Data").
 */
export function ease(l2: number = EASE_L2): Contestant {
  return {
    name: 'EASE',
    fit({ data: { interactions } }) {
      const seen = seenItems(interactions, 'EASE');
      const size = seen.items.length;
      const gram = countTogether(interactions, seen);
      for (let place = 0; place < size; place += 1) {
        gram[place * size + place] = (gram[place * size + place] ?? 0) + l2;
      }
      const inverse = invertPositiveDefinite(gram, size);
      const weights = inverse.map((value, cell) => {
        const row = Math.floor(cell / size);
        const column = cell % size;
        return row === column ? 0 : -value / (inverse[column * size + column] ?? 1);
      });
      return sumOfRows(interactions, seen, weights);
    },
  };
}
