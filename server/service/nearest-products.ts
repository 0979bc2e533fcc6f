import { distance } from 'fastest-levenshtein';
import type { Product } from '../engine/catalogue.js';

const NEAREST_PRODUCTS = 3;

/** The products whose ids are spelt most like one that does not exist. */
export function nearestProducts(productId: string, products: readonly Product[]): readonly Product[] {
  return [...products]
    .sort((one, other) => distance(productId, one.productId) - distance(productId, other.productId))
    .slice(0, NEAREST_PRODUCTS);
}
