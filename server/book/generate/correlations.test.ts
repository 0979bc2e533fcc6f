import { describe, expect, test } from '@jest/globals';

import type { Value } from '../columns.js';
import { COLUMNS } from '../columns.js';
import { parseDay } from '../day.js';
import { asKnownOn } from '../derived.js';
import { generateCustomers } from './generate.js';
import { isCredit } from './product-types.js';

const asOf = parseDay('2026-10-31') ?? NaN;
const customers = [...generateCustomers({ customers: 2_000, seed: 42, asOf })].map((customer) => ({
  ...customer,
  known: asKnownOn({ ...customer, customerId: String(customer.customerId) }, asOf),
}));

const LEVELS = new Map(
  COLUMNS.flatMap((column) => (column.kind === 'category' ? [[column.name, column.levels]] : [])),
);

/** Levels count up from 0; NaN where unknown. */
function measured(column: string, value: Value | undefined): number {
  if (typeof value === 'number') return value;
  const level = LEVELS.get(column)?.indexOf(String(value)) ?? -1;
  return level < 0 ? NaN : level;
}

/** Mean ranks, so that ties do not favour the order of the file. */
function ranks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((left, right) => left - right);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, rank) => {
    if (!first.has(value)) first.set(value, rank);
    last.set(value, rank);
  });
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = (a: readonly number[], meanA: number, b: readonly number[], meanB: number): number =>
    mean(a.map((value, row) => (value - meanA) * ((b[row] ?? 0) - meanB)));
  return (
    covariance(x, meanX, y, meanY) /
    Math.sqrt(covariance(x, meanX, x, meanX) * covariance(y, meanY, y, meanY))
  );
}

/** Spearman's rank correlation over the customers who have both values. */
function spearman(first: string, second: string): number {
  const pairs = customers
    .map(
      ({ known: { traits } }) => [measured(first, traits[first]), measured(second, traits[second])] as const,
    )
    .filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
  return pearson(ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y)));
}

const EXPECTED: readonly (readonly [first: string, second: string, low: number, high: number])[] = [
  ['Income', 'Credit_Limit', 0.3, 0.9],
  ['Income', 'Savings_Balance', 0.15, 0.8],
  ['Income', 'Spending_Habit', 0.2, 0.8],
  ['Income', 'Foreign_Transactions', 0.1, 0.6],
  ['Income', 'Enquiry_Amount', 0.1, 0.8],
  ['Age', 'Transactions', -0.95, -0.4],
  ['Age', 'Engagement_Level', -0.9, -0.3],
  ['Age', 'Risk_Profile', -0.8, -0.1],
  ['Transactions', 'Engagement_Level', 0.4, 0.95],
  ['Transactions', 'Spending_Habit', 0.3, 0.9],
  ['Spending_Habit', 'Risk_Profile', 0.3, 0.9],
  ['Credit_Utilization', 'Savings_Balance', -0.95, -0.3],
  ['Credit_Utilization', 'Max_DPD', 0.3, 0.9],
  ['Credit_Utilization', 'Default_Status', 0.3, 0.8],
  ['Debt_Burden', 'Default_Status', 0.25, 0.8],
  ['Default_Status', 'Sentiment_Score', -0.8, -0.2],
  ['Debt_Burden', 'Enquiry_Approved_Share', -0.7, -0.1],
  ['Loan_Amount', 'Monthly_Instalment', 0.8, 1],
];

function askedOrHeld(): readonly ReadonlySet<string>[] {
  return customers.map(
    ({ traits, enquiries }) => new Set([String(traits.Product_Type), ...enquiries.map((e) => e.productType)]),
  );
}

function shareRejected(status: string): number {
  const credit = customers
    .filter(({ traits }) => traits.Default_Status === status)
    .flatMap(({ enquiries }) => enquiries.filter((e) => isCredit(e.productType)));
  return credit.filter((enquiry) => enquiry.status === 'Rejected').length / credit.length;
}

function medianIncome(gender: string): number {
  const incomes = customers
    .filter(({ protectedTraits }) => protectedTraits.Gender === gender)
    .map(({ traits }) => Number(traits.Income));
  return incomes.sort((left, right) => left - right)[incomes.length >> 1] ?? NaN;
}

describe('generated customers hang together', () => {
  test.each(EXPECTED)('%s and %s correlate between %d and %d', (first, second, low, high) => {
    const correlation = spearman(first, second);
    expect(correlation).toBeGreaterThan(low);
    expect(correlation).toBeLessThan(high);
  });

  test.each([
    ['Mortgage', 'Home Insurance', 1.6],
    ['Travel Card', 'Travel Insurance', 2.5],
    ['Savings Account', 'Fixed Deposit', 1.4],
    ['Investment Account', 'Pension Plan', 1.25],
    ['Investment Account', 'Mutual Fund', 2],
    ['Auto Loan', 'Income Protection', 1.4],
    ['Credit Card', 'Cashback Card', 1.6],
  ])('who holds or asks for %s asks for %s at least %d times as often as the book', (because, then, lift) => {
    const baskets = askedOrHeld();
    const withFirst = baskets.filter((types) => types.has(because));
    const confidence = withFirst.filter((types) => types.has(then)).length / withFirst.length;
    expect(confidence / (baskets.filter((types) => types.has(then)).length / baskets.length)).toBeGreaterThan(
      lift,
    );
  });

  test('credit is refused the more, the worse the customer pays', () => {
    const shares = ['No Default', 'Minor Delay', 'Major Default'].map(shareRejected);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(shares[0]).toBeLessThan(0.25);
    expect(shares[2]).toBeGreaterThan(0.6);
  });

  test('an enquiry of the last weeks may be pending, an old one is not', () => {
    const pending = customers.flatMap(({ enquiries }) =>
      enquiries.filter(({ status }) => status === 'Pending'),
    );
    expect(pending.length).toBeGreaterThan(50);
    expect(Math.max(...pending.map(({ day }) => asOf - day))).toBeLessThan(60);
  });

  test('income is a faint proxy of gender, for a fairness report to find', () => {
    const ratio = medianIncome('Female') / medianIncome('Male');
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(0.97);
  });

  test('the young are single more often than the old, and the widowed are old', () => {
    const ages = (status: string): readonly number[] =>
      customers
        .filter(
          ({ traits, protectedTraits }) => protectedTraits.Marital_Status === status && traits.Age !== null,
        )
        .map(({ traits }) => Number(traits.Age));
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(ages('Single'))).toBeLessThan(mean(ages('Married')));
    expect(mean(ages('Married'))).toBeLessThan(mean(ages('Widowed')));
  });
});
