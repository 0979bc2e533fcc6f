import type { Catalogue, Product } from '../engine/catalogue.js';

export const PRODUCT_GROUPS = ['HELP', 'SAVING', 'CREDIT', 'INVESTMENT', 'INSURANCE', 'PAYMENT'] as const;
/** Products that mean the same to whoever is shown them. Credit and help are never added up. */
export type ProductGroup = (typeof PRODUCT_GROUPS)[number];

/**
 * What being shown more of a group means. GOOD: a benefit, so fewer is a disadvantage. BOTH_WAYS: a chance and a cost.
 * NOT_BY_ITSELF: an offer of credit is no benefit, so no line is drawn below which a group would be worse off.
 */
export type Benefit = 'GOOD' | 'BOTH_WAYS' | 'NOT_BY_ITSELF';

export const BENEFIT: Readonly<Record<ProductGroup, Benefit>> = {
  HELP: 'GOOD',
  SAVING: 'GOOD',
  CREDIT: 'NOT_BY_ITSELF',
  INVESTMENT: 'BOTH_WAYS',
  INSURANCE: 'BOTH_WAYS',
  PAYMENT: 'BOTH_WAYS',
};

/** Services are help; what else falls under no body of law is a prepaid means of payment. */
export function productGroupOf({ category, regime }: Pick<Product, 'category' | 'regime'>): ProductGroup {
  if (category === 'SERVICE') return 'HELP';
  switch (regime) {
    case 'DEPOSIT':
      return 'SAVING';
    case 'SERVICE':
      return 'PAYMENT';
    default:
      return regime;
  }
}

/** The groups that a catalogue has products of, in their order. */
export function groupsOf({ products }: Pick<Catalogue, 'products'>): readonly ProductGroup[] {
  const there = new Set(products.map(productGroupOf));
  return PRODUCT_GROUPS.filter((group) => there.has(group));
}

/** The bank's own words (Product_Type, Product_ID) for anything of a group, "Credit Card" among them. */
export function typesOfGroup(catalogue: Catalogue, group: ProductGroup): ReadonlySet<string> {
  const own = catalogue.products.filter((product) => productGroupOf(product) === group);
  const regimes = own.map(({ regime }) => regime).filter((regime) => regime !== 'SERVICE');
  const selectors = [...own.map(({ productId }) => productId), ...regimes];
  return new Set(selectors.flatMap((selector) => [...catalogue.typesOf(selector)]));
}
