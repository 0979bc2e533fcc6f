import type { CustomerRecord } from '../book/customer.js';
import type { CoOccurrence } from '../model/model.js';
import { wilson } from '../model/wilson.js';
import type { Product } from './catalogue.js';

/**
 * "Customers who took i also took j" (Agrawal, Imielinski and Swami 1993). `confidence` = n_ij / n_i; `lift` =
 * confidence over the share of all customers who took j; `support` = n_ij; `low` = lower 95 % Wilson bound of the
 * confidence; `base` = share of all customers who took j.
 */
export interface Association {
  readonly type: string;
  readonly confidence: number;
  readonly lift: number;
  readonly support: number;
  readonly low: number;
  readonly base: number;
}

const LEAST_SUPPORT = 5;

/** The product types that a customer holds or has enquired about. */
export function typesOf({ traits, enquiries }: CustomerRecord): ReadonlySet<string> {
  const types = new Set(enquiries.map(({ productType }) => productType));
  if (typeof traits.Product_Type === 'string') types.add(traits.Product_Type);
  return types;
}

function associate(
  from: number,
  to: number,
  { types, together, customers }: CoOccurrence,
): Association | null {
  const size = types.length;
  const count = (one: number, other: number): number => together[one * size + other] ?? 0;
  const support = count(from, to);
  const n = count(from, from);
  if (support < LEAST_SUPPORT || customers === 0) return null;
  const base = count(to, to) / customers;
  const { low, value: confidence } = wilson(support, n);
  return { type: types[from] ?? '', confidence, lift: confidence / base, support, low, base };
}

/** The rule that says most for a product, from what the customer took; null without one of enough support. */
export function strongestAssociation(
  product: Product,
  taken: ReadonlySet<string>,
  coOccurrence: CoOccurrence,
): Association | null {
  const targets = product.countsAs
    .map((type) => coOccurrence.types.indexOf(type))
    .filter((index) => index >= 0);
  const sources = [...taken]
    .filter((type) => !product.countsAs.includes(type))
    .map((type) => coOccurrence.types.indexOf(type))
    .filter((index) => index >= 0);
  let strongest: Association | null = null;
  for (const from of sources) {
    for (const to of targets) {
      const association = associate(from, to, coOccurrence);
      if (association === null) continue;
      if (strongest === null || association.low - association.base > strongest.low - strongest.base) {
        strongest = association;
      }
    }
  }
  return strongest;
}

/** Share of all customers, 0 to 1, who hold the product or have enquired about it: of its types the most common. */
export function popularity({ countsAs }: Product, { types, together, customers }: CoOccurrence): number {
  const counts = countsAs.map((type) => together[types.indexOf(type) * (types.length + 1)] ?? 0);
  return customers === 0 ? 0 : Math.max(0, ...counts) / customers;
}
