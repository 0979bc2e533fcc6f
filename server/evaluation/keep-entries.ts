import type { Attributes, RankingData } from '../ranking/interactions.js';

/**
 * The same customers and items with some of the entries and the first windows only: what a ranker may see.
 * @param kept indexes of entries, ascending
 * @param windows how many windows are left; asking for a later one throws, so that no ranker looks ahead unnoticed
 */
export function keepEntries(data: RankingData, kept: Uint32Array, windows: number): RankingData {
  const { customers, items, offsets, item, window } = data.interactions;
  const starts = new Uint32Array(customers + 1);
  let next = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    while (next < kept.length && (kept[next] ?? 0) < (offsets[customer + 1] ?? 0)) next += 1;
    starts[customer + 1] = next;
  }
  const { customersAt, heldAt } = data;
  const seen = (asked: number): number => {
    if (asked >= 0 && asked < windows) return asked;
    throw new RangeError(`window ${asked}: a ranker may learn from windows 0 to ${windows - 1}`);
  };
  return {
    interactions: {
      customers,
      items,
      windows,
      offsets: starts,
      item: Uint32Array.from(kept, (entry) => item[entry] ?? 0),
      window: Uint16Array.from(kept, (entry) => window[entry] ?? 0),
    },
    customersAt: (asked): Attributes => customersAt(seen(asked)),
    items: data.items,
    ...(heldAt === undefined
      ? {}
      : {
          heldAt: (asked: number) => {
            const held = heldAt(seen(asked));
            return Uint8Array.from(kept, (entry) => held[entry] ?? 0);
          },
        }),
  };
}
