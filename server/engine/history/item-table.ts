import { CATEGORIES, type Catalogue, type Product } from '../catalogue.js';
import type { Attributes } from '../../ranking/interactions.js';

/** The product types that the ranker knows, and the products that count as them. */
export interface ItemTable {
  /** Ascending in code units: the number of an item is its index. */
  readonly types: readonly string[];
  /** The item's number, or -1. */
  itemOf(type: string): number;
  /** The items that a product counts as. */
  itemsOf(product: Product): readonly number[];
  /** The category of each item, one column. */
  readonly attributes: Attributes;
}

/** @param met the product types that customers of the book took */
export function itemTable(met: Iterable<string>, catalogue: Catalogue): ItemTable {
  const types = [...new Set(met)].sort();
  const number = new Map(types.map((type, index) => [type, index]));
  const categories = CATEGORIES.map((category) => catalogue.typesOf(category));
  return {
    types,
    itemOf: (type) => number.get(type) ?? -1,
    itemsOf: ({ productId }) => [...catalogue.typesOf(productId)].flatMap((type) => number.get(type) ?? []),
    attributes: {
      names: ['category'],
      levels: [CATEGORIES],
      rows: types.length,
      codes: Uint16Array.from(types, (type) => categories.findIndex((own) => own.has(type)) + 1),
    },
  };
}
