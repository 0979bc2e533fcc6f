import { gatherInteractions } from '../../ranking/gather-interactions.js';
import type { EvaluationData } from '../evaluation-data.js';
import { attributeHistory } from './attribute-history.js';
import type { DataSetSettings } from './data-set-schema.js';
import type { AttributeTable } from './read-attributes.js';
import type { Taken } from './taken.js';
import type { Windows } from './windows.js';

/** Numbers customers and items in the order of their ids and joins everything by these numbers. */
export function assembleDataSet(
  { title, synthetic, clusters }: Pick<DataSetSettings, 'title' | 'synthetic' | 'clusters'>,
  taken: Taken,
  windows: Windows,
  tables: Readonly<Record<'customers' | 'items', readonly AttributeTable[]>>,
): EvaluationData {
  const customerIds = sortedIds(taken.customerIds, tables.customers);
  const itemIds = sortedIds(taken.itemIds, tables.items);
  const customerOf = placesIn(customerIds, taken.customerIds);
  const itemOf = placesIn(itemIds, taken.itemIds);
  const sightings = taken.customers.map((customer, at) => ({
    customer: customerOf[customer] ?? 0,
    item: itemOf[taken.items[at] ?? 0] ?? 0,
    window: windows.of(at),
  }));
  const extent = { customers: customerIds.length, items: itemIds.length, windows: windows.count };
  const interactions = gatherInteractions(extent, sightings);
  const earliest = new Map<number, number>();
  const when = taken.days ?? taken.windows;
  sightings.forEach(({ customer, item }, at) => {
    const pair = customer * itemIds.length + item;
    const known = earliest.get(pair);
    if (known === undefined || (when?.[at] ?? 0) < (when?.[known] ?? 0)) earliest.set(pair, at);
  });
  const sightingOf = new Uint32Array(interactions.item.length);
  for (let customer = 0; customer < interactions.customers; customer += 1) {
    for (
      let entry = interactions.offsets[customer] ?? 0;
      entry < (interactions.offsets[customer + 1] ?? 0);
      entry += 1
    ) {
      sightingOf[entry] = earliest.get(customer * itemIds.length + (interactions.item[entry] ?? 0)) ?? 0;
    }
  }
  return {
    name: title,
    synthetic,
    ranking: {
      interactions,
      customersAt: attributeHistory(tables.customers, customerIds, windows.ends),
      items: attributeHistory(tables.items, itemIds, [])(0),
      ...heldAt(taken, windows, sightingOf),
    },
    customerIds,
    itemIds,
    clusters,
    completeWindows: windows.complete,
    days: taken.days === null ? null : Int32Array.from(sightingOf, (at) => taken.days?.[at] ?? 0),
  };
}

function sortedIds(met: readonly string[], tables: readonly AttributeTable[]): readonly string[] {
  return [...new Set([...met, ...tables.flatMap(({ ids }) => ids)])].sort();
}

function placesIn(sorted: readonly string[], ids: readonly string[]): Uint32Array {
  const places = new Map(sorted.map((id, place) => [id, place]));
  return Uint32Array.from(ids, (id) => places.get(id) ?? 0);
}

function heldAt(
  taken: Taken,
  { ends }: Windows,
  sightingOf: Uint32Array,
): Pick<EvaluationData['ranking'], 'heldAt'> {
  if (taken.heldAt === null) return {};
  const bySighting = taken.heldAt;
  const known = new Map<number, Uint8Array>();
  return {
    heldAt(window) {
      const before = known.get(window);
      if (before !== undefined) return before;
      const flags = bySighting(window, ends[window] ?? Infinity);
      const held = Uint8Array.from(sightingOf, (at) => flags[at] ?? 0);
      known.set(window, held);
      return held;
    },
  };
}
