import type { Unit } from '../../book/columns.js';
import type { Enquiry } from '../../book/customer.js';
import type { Day } from '../../book/day.js';
import { median, percentile, rankOf } from '../../model/statistics.js';
import type { Product } from '../catalogue.js';
import { judge } from '../condition.js';
import type { Fact } from '../fact.js';
import { NO_FEEDBACK } from '../feedback-state.js';
import { factOf, situationOf } from '../situation.js';
import type { InsightSituation } from './insight-situation.js';

/** A customer as the declarations read one: own values, where they lie in the book, and what may be offered. */
export interface CustomerProfile {
  readonly situation: InsightSituation;
  readonly asOf: Day;
  readonly enquiries: readonly Enquiry[];
  readonly inArrears: boolean;
  /** In arrears or overburdened: help, and no sale. */
  readonly needsCare: boolean;
  /** So much of the card limit is in use that paying it down comes before saving or another card. */
  readonly cardDebtFirst: boolean;
  has(tag: string): boolean;
  /**
   * Whether the tag's rule holds for the customer's own values. Unlike `has`, feedback that takes a tag away ("not in
   * arrears") does not change it, so it decides about care.
   */
  ruleHolds(tag: string): boolean;
  number(column: string): number | null;
  category(column: string): string | null;
  /** The book's value at a percentile, 0 to 100. */
  percentile(column: string, p: number): number | null;
  /** How far the value lies above the book's median: 0 at or below it, 1 above everybody. */
  above(column: string): number;
  /** How far the value lies below the book's median: 0 at or above it, 1 below everybody. */
  below(column: string): number;
  /** The customer's value of a column beside its medians. */
  fact(column: string, threshold?: number): Fact;
  /** The best of these products that may still be offered: passed, neither card 1 nor named by another insight. */
  offer(productIds: readonly string[]): Product | null;
}

/** A value that no column holds, such as a monthly amount worked out for an insight. */
export function workedOut(
  column: string,
  unit: Unit,
  value: number,
  options: { readonly threshold?: number | null; readonly estimated?: boolean } = {},
): Fact {
  const { threshold = null, estimated = false } = options;
  return { column, unit, value, clusterMedian: null, bookMedian: null, threshold, estimated };
}

/** The profile of a situation. `named`: ids of the products that other insights already name. */
export function profileOf(situation: InsightSituation, named: ReadonlySet<string>): CustomerProfile {
  const { customer, asOf, release, cluster, tags } = situation;
  const { statistics } = release.model;
  const conditions = situationOf(
    {
      customer,
      feedback: NO_FEEDBACK,
      asOf,
      catalogue: release.catalogue,
      rules: release.rules,
      riskProfileMeans: release.riskProfileMeans,
      product: null,
    },
    statistics,
  );
  const ruleHolds = (tag: string): boolean => judge(conditions.tagCondition(tag), conditions) === true;
  const number = (column: string): number | null => {
    const value = customer.traits[column];
    return typeof value === 'number' ? value : null;
  };
  /** From -1 (below everybody) by 0 (the median) to 1 (above everybody). */
  const fromMedian = (column: string): number => {
    const value = number(column);
    const middle = median(statistics.book, column);
    const rank = value === null ? null : rankOf(statistics.book, column, value);
    // Many customers may share the median, so that its rank alone would call them high.
    return rank === null || value === middle ? 0 : 2 * rank - 1;
  };
  const inArrears = tags.has('in-arrears') || ruleHolds('in-arrears');
  const offered = situation.passed.slice(1).filter(({ productId }) => !named.has(productId));
  return {
    situation,
    asOf,
    enquiries: customer.enquiries,
    inArrears,
    needsCare: inArrears || tags.has('overburdened') || ruleHolds('overburdened'),
    cardDebtFirst: tags.has('credit-overuse') || ruleHolds('credit-overuse'),
    has: (tag) => tags.has(tag),
    ruleHolds,
    number,
    category: (column) => {
      const value = customer.traits[column];
      return typeof value === 'string' ? value : null;
    },
    percentile: (column, p) => percentile(statistics.book, column, p),
    above: (column) => Math.max(0, fromMedian(column)),
    below: (column) => Math.max(0, -fromMedian(column)),
    fact: (column, threshold) =>
      factOf(column, customer.traits[column] ?? null, statistics, cluster, threshold ?? null),
    offer: (productIds) => offered.find(({ productId }) => productIds.includes(productId)) ?? null,
  };
}
