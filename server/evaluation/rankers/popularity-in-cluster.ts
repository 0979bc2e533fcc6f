import type { Contestant } from '../contestant.js';

/** What most customers of the same cluster took: recommending by segment alone. */
export const POPULARITY_IN_CLUSTER: Contestant = {
  name: 'popularity in cluster',
  fit({ data: { interactions }, cluster }) {
    const { customers, items, offsets, item } = interactions;
    const takers = new Map<number, Float64Array>();
    for (let customer = 0; customer < customers; customer += 1) {
      const own = cluster[customer] ?? 0;
      const counts = takers.get(own) ?? new Float64Array(items);
      takers.set(own, counts);
      for (let entry = offsets[customer] ?? 0; entry < (offsets[customer + 1] ?? 0); entry += 1) {
        const taken = item[entry] ?? 0;
        counts[taken] = (counts[taken] ?? 0) + 1;
      }
    }
    return {
      score(customer, scores) {
        scores.set(takers.get(cluster[customer] ?? 0) ?? new Float64Array(items));
      },
    };
  },
};
