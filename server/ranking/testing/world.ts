import fc from 'fast-check';
import { gatherInteractions, type Extent, type Sighting } from '../gather-interactions.js';
import type { Attributes, RankingData } from '../interactions.js';

const NO_ATTRIBUTES = { names: [], levels: [], codes: new Uint16Array() };

/** [customer, item, window] */
export type Row = readonly [number, number, number];

/** One attribute, its codes by row. */
export function attribute(name: string, levels: readonly string[], codes: readonly number[]): Attributes {
  return { names: [name], levels: [levels], rows: codes.length, codes: Uint16Array.from(codes) };
}

export interface World extends Extent {
  readonly rows: readonly Row[];
  readonly customerValues?: Attributes;
  readonly itemValues?: Attributes;
}

export function worldOf({ rows, customerValues, itemValues, ...extent }: World): RankingData {
  const sightings: readonly Sighting[] = rows.map(([customer, item, window]) => ({ customer, item, window }));
  const customers = customerValues ?? { ...NO_ATTRIBUTES, rows: extent.customers };
  return {
    interactions: gatherInteractions(extent, sightings),
    customersAt: () => customers,
    items: itemValues ?? { ...NO_ATTRIBUTES, rows: extent.items },
  };
}

const EXTENT: Extent = { customers: 12, items: 5, windows: 4 };

function codes(count: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(2), { minLength: count, maxLength: count });
}

/** Small worlds of 12 customers, 5 items and 4 windows, each with an attribute of two levels. */
export const worlds: fc.Arbitrary<World> = fc.record({
  rows: fc.array(fc.tuple(fc.nat(11), fc.nat(4), fc.nat(3)), { maxLength: 60 }),
  customerValues: codes(EXTENT.customers).map((values) => attribute('Risk', ['low', 'high'], values)),
  itemValues: codes(EXTENT.items).map((values) => attribute('Kind', ['card', 'fund'], values)),
  customers: fc.constant(EXTENT.customers),
  items: fc.constant(EXTENT.items),
  windows: fc.constant(EXTENT.windows),
});
