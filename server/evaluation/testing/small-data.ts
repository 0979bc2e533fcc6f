import type { Sighting } from '../../ranking/gather-interactions.js';
import { gatherInteractions } from '../../ranking/gather-interactions.js';
import type { Attributes } from '../../ranking/interactions.js';
import type { Contestant } from '../contestant.js';
import type { EvaluationData } from '../evaluation-data.js';

/** An attribute of rows that nothing is known of. */
function noAttributes(rows: number): Attributes {
  return { names: [], levels: [], rows, codes: new Uint16Array(0) };
}

/** A data set from triples of customer, item and window. */
export function dataOf(
  taken: readonly (readonly [customer: number, item: number, window: number])[],
  {
    customers,
    items,
    windows,
  }: { readonly customers: number; readonly items: number; readonly windows: number },
): EvaluationData {
  const sightings = taken.map(([customer, item, window]): Sighting => ({ customer, item, window }));
  return {
    name: 'small',
    synthetic: false,
    ranking: {
      interactions: gatherInteractions({ customers, items, windows }, sightings),
      customersAt: () => noAttributes(customers),
      items: noAttributes(items),
    },
    customerIds: Array.from({ length: customers }, (_, customer) => `c${customer}`),
    itemIds: Array.from({ length: items }, (_, item) => `i${item}`),
    clusters: [],
    completeWindows: windows,
    days: null,
  };
}

/** Knows the future: the items of each customer that come in the next window are best. */
export function clairvoyant({ ranking: { interactions } }: EvaluationData): Contestant {
  const { offsets, item, window } = interactions;
  return {
    name: 'clairvoyant',
    fit: (training) => ({
      score(customer, scores) {
        scores.fill(0);
        for (let entry = offsets[customer] ?? 0; entry < (offsets[customer + 1] ?? 0); entry += 1) {
          if (window[entry] === training.window + 1) scores[item[entry] ?? 0] = 1;
        }
      },
    }),
  };
}
