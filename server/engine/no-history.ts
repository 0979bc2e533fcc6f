import type { CoOccurrence } from '../model/model.js';
import type { Product } from './catalogue.js';

/** Whose history is too short for more: the whole book's, the customer's, or the product's; null: none is. */
export type NoHistory = 'book' | 'customer' | 'product' | null;

/** Whether anybody took two things: a book without them cannot say what goes with what. */
function anyPair({ types, together }: CoOccurrence): boolean {
  return together.some((count, index) => count > 0 && index % (types.length + 1) !== 0);
}

/** @param taken the product types that the customer holds or asked about */
export function noHistory(
  product: Product,
  taken: ReadonlySet<string>,
  coOccurrence: CoOccurrence,
): NoHistory {
  if (!anyPair(coOccurrence)) return 'book';
  const known = new Set(coOccurrence.types);
  if (![...taken].some((type) => known.has(type))) return 'customer';
  return [product.productId, ...product.countsAs].some((type) => known.has(type)) ? null : 'product';
}
