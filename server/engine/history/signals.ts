import type { Product } from '../catalogue.js';
import type { ItemTable } from './item-table.js';

/** Surprisal in bits by tag: one that half the book has tells one bit, one in eight tells three. */
export type TagBits = (tag: string) => number;

/** @param shares of the book's customers who have each tag by their own values, 0 to 1 */
export function tagBitsOf(shares: ReadonlyMap<string, number>, customers: number): TagBits {
  const least = 1 / Math.max(customers, 1);
  return (tag) => -Math.log2(Math.min(Math.max(shares.get(tag) ?? 0, least), 1));
}

/** By item: the bits that tags tell in favour of the product that they favour most among those that count as it. */
export function tagSignal(
  tags: ReadonlySet<string>,
  products: readonly Product[],
  items: ItemTable,
  bits: TagBits,
): Float64Array {
  const signal = new Float64Array(items.types.length);
  for (const product of products) {
    let sum = 0;
    for (const tag of product.tags) if (tags.has(tag)) sum += bits(tag);
    for (const item of items.itemsOf(product)) signal[item] = Math.max(signal[item] ?? 0, sum);
  }
  return signal;
}
