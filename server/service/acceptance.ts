import type { ProductOutcomes } from '../feedback/analytics.js';
import type { Rate } from '../model/model.js';
import { wilson } from '../model/wilson.js';

/** The share of the customers shown a product who took it, with its 95 % Wilson interval. */
export function acceptanceOf({ taken, shown }: Pick<ProductOutcomes, 'taken' | 'shown'>): Rate {
  return wilson(taken, shown);
}
