import type { Attributes, Interactions } from './interactions.js';
import { codesOf, type KinTable, type ValueTable } from './tables.js';

/** For each of the customers' attributes: who of each value took what. `ends` closes each customer's entries. */
export function countValues(
  { customers, items, offsets, item }: Interactions,
  ends: Uint32Array,
  attributes: Attributes,
): readonly ValueTable[] {
  if (attributes.names.length > 0 && attributes.rows !== customers) {
    throw new RangeError(
      `customer attributes have ${attributes.rows} rows: expected one for each of ${customers} customers`,
    );
  }
  return attributes.names.map((name, attribute) => {
    const levels = attributes.levels[attribute] ?? [];
    const codes = codesOf(attributes, attribute);
    const counted = new Uint32Array(levels.length + 1);
    const takers = new Uint32Array((levels.length + 1) * items);
    ends.forEach((end, customer) => {
      const start = offsets[customer] ?? 0;
      const level = codes[customer] ?? 0;
      if (end > start) counted[level] = (counted[level] ?? 0) + 1;
      for (let entry = start; entry < end; entry += 1) {
        const cell = level * items + (item[entry] ?? 0);
        takers[cell] = (takers[cell] ?? 0) + 1;
      }
    });
    return { name, levels, customers: counted, takers };
  });
}

/** For each of the items' attributes: how often a customer who took an item of a kind took another of it. */
export function countKin(
  { offsets, item }: Interactions,
  ends: Uint32Array,
  attributes: Attributes,
): readonly KinTable[] {
  return attributes.names.map((name, attribute) => {
    const levels = attributes.levels[attribute] ?? [];
    const codes = codesOf(attributes, attribute);
    const customers = new Uint32Array(levels.length + 1);
    const again = new Uint32Array(levels.length + 1);
    const items = new Uint32Array(levels.length + 1);
    for (const level of codes) items[level] = (items[level] ?? 0) + 1;
    const own = new Uint32Array(levels.length + 1);
    ends.forEach((end, customer) => {
      own.fill(0);
      for (let entry = offsets[customer] ?? 0; entry < end; entry += 1) {
        const level = codes[item[entry] ?? 0] ?? 0;
        const seen = (own[level] ?? 0) + 1;
        own[level] = seen;
        if (seen === 1) customers[level] = (customers[level] ?? 0) + 1;
        if (seen === 2) again[level] = (again[level] ?? 0) + 1;
      }
    });
    return { name, levels, codes, customers, again, items };
  });
}
