import type { Interactions } from './interactions.js';

/** One sighting: customer and item by index, window from 0. */
export interface Sighting {
  readonly customer: number;
  readonly item: number;
  readonly window: number;
}

/** The numbers of customers, items and windows there are, with or without sightings. */
export interface Extent {
  readonly customers: number;
  readonly items: number;
  readonly windows: number;
}

function requireInside(name: keyof Sighting, value: number, below: number): void {
  if (Number.isInteger(value) && value >= 0 && value < below) return;
  throw new RangeError(`${name} ${value}: expected a whole number from 0 to ${below - 1}`);
}

/** Sightings in any order become interactions; of a pair seen again, the earliest window counts. */
export function gatherInteractions(
  { customers, items, windows }: Extent,
  sightings: readonly Sighting[],
): Interactions {
  for (const { customer, item, window } of sightings) {
    requireInside('customer', customer, customers);
    requireInside('item', item, items);
    requireInside('window', window, windows);
  }
  const first = new Map<number, Sighting>();
  for (const sighting of sightings) {
    const pair = sighting.customer * items + sighting.item;
    const known = first.get(pair);
    if (known === undefined || sighting.window < known.window) first.set(pair, sighting);
  }
  const entries = [...first.values()].sort(
    (one, other) => one.customer - other.customer || one.window - other.window || one.item - other.item,
  );
  const offsets = new Uint32Array(customers + 1);
  for (const { customer } of entries) offsets[customer + 1] = (offsets[customer + 1] ?? 0) + 1;
  for (let customer = 0; customer < customers; customer += 1) {
    offsets[customer + 1] = (offsets[customer + 1] ?? 0) + (offsets[customer] ?? 0);
  }
  return {
    customers,
    items,
    windows,
    offsets,
    item: Uint32Array.from(entries, ({ item }) => item),
    window: Uint16Array.from(entries, ({ window }) => window),
  };
}
