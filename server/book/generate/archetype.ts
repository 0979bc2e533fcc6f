import type { MainProduct } from './product-types.js';

export type ArchetypeName =
  | 'young digital spender'
  | 'family with a mortgage'
  | 'careful saver'
  | 'affluent investor'
  | 'stretched borrower'
  | 'retired conservative';

/** A typical value and how far people of the archetype lie around it (a standard deviation, of the log for amounts). */
export interface Around {
  readonly centre: number;
  readonly spread: number;
}

/**
 * A kind of customer that exists only while generating: it is never written to a file, and no number of it is a rule
 * of the engine. Amounts are in the book's currency, positions count levels from 0 (the lowest).
 */
export interface Archetype {
  /** Share of the book. */
  readonly share: number;
  readonly women: number;
  readonly age: Around & { readonly minimum: number; readonly maximum: number };
  /** A year. */
  readonly income: Around;
  /** 0 Budget to 3 Luxury. */
  readonly spending: Around;
  /** 0 Low to 2 High. */
  readonly risk: Around;
  /** 0 Low to 2 High. */
  readonly engagement: Around;
  /** A month. */
  readonly transactions: Around;
  readonly sentiment: Around;
  /** How many travel, and the transactions abroad a year of those who do. */
  readonly travel: { readonly share: number; readonly transactions: number };
  /** Savings in months of income. */
  readonly savingsMonths: Around;
  /** Card limit in months of income. */
  readonly limitMonths: Around;
  /** Log-odds of the share of the limit in use. */
  readonly utilization: Around;
  readonly withoutCard: number;
  /** Loans are this many times the usual size for the income. */
  readonly leverage: number;
  /** Position on the scale on which a delay begins at 1 and a default at 2. */
  readonly strain: number;
  readonly mainProduct: Readonly<Partial<Record<MainProduct, number>>>;
  /** Mean number of enquiries over two years. */
  readonly enquiries: number;
}
