import type { SettingsText } from '../yaml/read-yaml.js';
import type { Day } from '../book/day.js';
import type { Condition } from './condition.js';
import type { Category } from './feedback-state.js';

export const CATEGORIES: readonly Category[] = [
  'DEPOSIT',
  'CARD',
  'LOAN',
  'MORTGAGE',
  'INVESTMENT',
  'INSURANCE',
  'PENSION',
  'SERVICE',
];

export const REGIMES = ['DEPOSIT', 'CREDIT', 'INVESTMENT', 'INSURANCE', 'SERVICE'] as const;
/** The body of law a product falls under; a pension is an investment, a review of a mortgage's rate is credit. */
export type Regime = (typeof REGIMES)[number];

export interface Product {
  readonly productId: string;
  readonly category: Category;
  readonly regime: Regime;
  /** Product_Type and Product_ID values of the CSVs that are this product. */
  readonly countsAs: readonly string[];
  /** Tags that propose it. */
  readonly tags: readonly string[];
  readonly eligible: readonly Condition[];
  /** The lines behind `eligible`, as a person reads them. */
  readonly eligibility: readonly string[];
  /** What shows that a customer needs it, one being enough; INSURANCE regime only. */
  readonly need: readonly Condition[];
  /** PRIIPs summary risk indicator, 1 to 7; null outside the INVESTMENT regime. */
  readonly riskClass: number | null;
  readonly horizonMonths: number | null;
  readonly lockInMonths: number;
  readonly minimumAmount: number | null;
  /** Ongoing charge a year as a ratio. */
  readonly yearlyCost: number | null;
  readonly complex: boolean;
  /** Insurance that is sold only together with a credit. */
  readonly tied: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The products on offer and how the bank's own words map to them. An immutable value. */
export interface Catalogue {
  /** Content hash of catalogue.yaml. */
  readonly version: string;
  readonly written: SettingsText;
  readonly products: readonly Product[];
  readonly byId: ReadonlyMap<string, Product>;
  readonly byTag: ReadonlyMap<string, readonly Product[]>;
  /**
   * The product types that a selector stands for: a product id, a category or a regime (a category's own types and
   * those of all its products).
   */
  typesOf(selector: string): ReadonlySet<string>;
}

/** The catalogue over checked products. `categoryTypes`: types that belong to a category but to no one product. */
export function catalogueOf(
  products: readonly Product[],
  categoryTypes: ReadonlyMap<Category, readonly string[]>,
  version: string,
  written: SettingsText,
): Catalogue {
  const types = new Map<string, Set<string>>();
  const count = (selector: string, type: string): void => {
    const known = types.get(selector);
    if (known === undefined) types.set(selector, new Set([type]));
    else known.add(type);
  };
  const byTag = new Map<string, Product[]>();
  for (const product of products) {
    for (const type of [product.productId, ...product.countsAs]) {
      for (const selector of [product.productId, product.category, product.regime]) count(selector, type);
    }
    for (const tag of product.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), product]);
  }
  for (const [category, own] of categoryTypes) {
    const regimes = new Set(
      products.filter((product) => product.category === category).map(({ regime }) => regime),
    );
    // A bare "Credit Card" is credit although the category also holds a prepaid card.
    const regime = regimes.has('CREDIT') ? 'CREDIT' : [...regimes][0];
    for (const type of own) {
      count(category, type);
      if (regime !== undefined) count(regime, type);
    }
  }
  const nothing: ReadonlySet<string> = new Set();
  return {
    version,
    written,
    products,
    byId: new Map(products.map((product) => [product.productId, product])),
    byTag,
    typesOf: (selector) => types.get(selector) ?? nothing,
  };
}
