import type { Attributes, Interactions, RankingData } from './interactions.js';
import { countKin, countValues } from './count-attributes.js';
import type { Tables } from './tables.js';

/** The tables are items x items. */
export const MOST_ITEMS = 2_000;

function add(counts: Uint32Array, cell: number): void {
  counts[cell] = (counts[cell] ?? 0) + 1;
}

/** Where each customer's entries up to a window end; entries are ordered by window. */
export function endsAt({ customers, offsets, window }: Interactions, upTo: number): Uint32Array {
  const ends = new Uint32Array(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    const stop = offsets[customer + 1] ?? 0;
    let end = offsets[customer] ?? 0;
    while (end < stop && (window[end] ?? 0) <= upTo) end += 1;
    ends[customer] = end;
  }
  return ends;
}

/** @throws {RangeError} when there are more items than tables of pairs can hold, or their attributes are of others. */
function requireItems(items: number, attributes: Attributes): void {
  if (items > MOST_ITEMS) {
    throw new RangeError(
      `${items} items: at most ${MOST_ITEMS} can be ranked by pairs; group them, or leave out the rarest`,
    );
  }
  if (attributes.rows !== items) {
    throw new RangeError(
      `item attributes have ${attributes.rows} rows: expected one for each of ${items} items`,
    );
  }
}

/** Counts who took what up to the end of a window; entries of later windows are not read. */
export function countTables(
  { interactions, customersAt, items: attributes }: RankingData,
  upTo: number,
): Tables {
  const { items, offsets, item, window } = interactions;
  requireItems(items, attributes);
  const ends = endsAt(interactions, upTo);
  const takers = new Uint32Array(items);
  const newTakers = new Uint32Array(items);
  const moved = new Uint32Array(items);
  const together = new Uint32Array(items * items);
  const lately = new Uint32Array(items * items);
  const followed = new Uint32Array(items * items);
  let customers = 0;
  ends.forEach((end, customer) => {
    const start = offsets[customer] ?? 0;
    if (end === start) return;
    customers += 1;
    const last = window[end - 1] ?? 0;
    for (let x = start; x < end; x += 1) {
      const from = item[x] ?? 0;
      const when = window[x] ?? 0;
      add(takers, from);
      if (when === upTo) add(newTakers, from);
      if (when < last) add(moved, from);
      for (let y = start; y < end; y += 1) {
        if (x === y) continue;
        const cell = from * items + (item[y] ?? 0);
        const then = window[y] ?? 0;
        add(together, cell);
        if (when < then) add(followed, cell);
        else if (when === upTo && then === upTo) add(lately, cell);
      }
    }
  });
  return {
    upTo,
    items,
    customers,
    takers,
    newTakers,
    together,
    lately,
    followed,
    moved,
    values: countValues(interactions, ends, customersAt(upTo)),
    kin: countKin(interactions, ends, attributes),
  };
}
