import { describe, expect, test } from '@jest/globals';

import type { Traits } from '../columns.js';
import type { Enquiry } from '../customer.js';
import { parseDay } from '../day.js';
import { asKnownOn } from '../derived.js';
import { generateCustomers } from './generate.js';
import { isCredit } from './product-types.js';

interface Known {
  readonly traits: Traits;
  /** Newest first. */
  readonly enquiries: readonly Enquiry[];
}

const asOf = parseDay('2026-10-31') ?? NaN;
const book: readonly Known[] = [...generateCustomers({ customers: 2_000, seed: 42, asOf })].map(
  ({ customerId, name, traits, enquiries }) =>
    asKnownOn({ customerId: String(customerId), name, traits, enquiries: [...enquiries].reverse() }, asOf),
);

/** NaN where unknown, so that no comparison holds. */
function number({ traits }: Known, column: string): number {
  const value = traits[column];
  return typeof value === 'number' ? value : NaN;
}

function percentile(column: string, p: number): number {
  const values = book.map((customer) => number(customer, column)).filter((value) => !Number.isNaN(value));
  return values.sort((left, right) => left - right)[Math.floor((p / 100) * (values.length - 1))] ?? NaN;
}

const income40 = percentile('Income', 40);
const income60 = percentile('Income', 60);
const transactions20 = percentile('Transactions', 20);
const transactions50 = percentile('Transactions', 50);
const transactions60 = percentile('Transactions', 60);
const instalments75 = percentile('EMI_Paid', 75);

type Predicate = (customer: Known) => boolean;

const minorDelay: Predicate = ({ traits }) => traits.Default_Status === 'Minor Delay';
const inArrears: Predicate = (customer) =>
  customer.traits.Default_Status === 'Major Default' ||
  (minorDelay(customer) && number(customer, 'Max_DPD') > 30);
const spends =
  (...habits: readonly string[]): Predicate =>
  ({ traits }) =>
    habits.includes(String(traits.Spending_Habit));
const modest = spends('Budget', 'Moderate');
const engaged =
  (level: string): Predicate =>
  ({ traits }) =>
    traits.Engagement_Level === level;
const asked =
  (...types: readonly string[]): Predicate =>
  ({ enquiries }) =>
    enquiries.some(({ productType, day }) => types.includes(productType) && asOf - day <= 365);
const holds =
  (type: string): Predicate =>
  ({ traits }) =>
    traits.Product_Type === type;

function seeksHome({ traits, enquiries }: Known): boolean {
  const seeks = enquiries.some(
    ({ productType, day, status }) =>
      productType === 'Mortgage' && asOf - day <= 365 && status !== 'Rejected',
  );
  return seeks && traits.Product_Type !== 'Mortgage';
}

function rejectedRecently({ enquiries }: Known): boolean {
  const last = enquiries.find(({ productType }) => isCredit(productType));
  return last !== undefined && last.status === 'Rejected' && asOf - last.day <= 90;
}

/** Own-value tags with the share of the book that they must hold for, in percent. */
const TAGS: readonly (readonly [tag: string, low: number, high: number, holdsFor: Predicate])[] = [
  [
    'stable-income',
    4,
    60,
    (c) => number(c, 'Income') >= income40 && !inArrears(c) && number(c, 'Max_DPD') <= 30,
  ],
  ['increasing-savings', 4, 60, (c) => number(c, 'Debt_Burden') < 0.25 && modest(c) && !inArrears(c)],
  [
    'credit-headroom',
    4,
    60,
    (c) => number(c, 'Credit_Utilization') <= 0.4 && number(c, 'Debt_Burden') < 0.5 && !inArrears(c),
  ],
  ['exposed-borrower', 4, 40, (c) => number(c, 'Loan_To_Income') >= 0.4],
  [
    'high-spender',
    4,
    40,
    (c) => spends('Luxury', 'Premium')(c) && number(c, 'Transactions') >= transactions60,
  ],
  ['luxury-lifestyle', 4, 40, (c) => spends('Luxury')(c) && number(c, 'Income') >= income60],
  ['budget-conscious', 4, 40, spends('Budget')],
  ['cashback-preference', 4, 40, (c) => modest(c) && number(c, 'Transactions') >= transactions50],
  ['digital-savvy', 4, 40, (c) => engaged('High')(c) && number(c, 'Transactions') >= transactions50],
  ['international-transactions', 8, 20, (c) => number(c, 'Foreign_Transactions') >= 6],
  ['risk-averse', 4, 40, ({ traits }) => traits.Risk_Profile === 'Low'],
  ['conservative', 4, 40, (c) => c.traits.Risk_Profile === 'Low' && modest(c)],
  ['growth-seeking', 4, 40, (c) => c.traits.Risk_Profile === 'High' && !inArrears(c)],
  [
    'long-term-investment',
    4,
    40,
    (c) => holds('Investment Account')(c) || asked('Investment Account', 'Mutual Fund')(c),
  ],
  ['nearing-retirement', 4, 40, (c) => number(c, 'Age') >= 50],
  ['frequent-emi-use', 4, 40, (c) => number(c, 'Loan_Amount') > 0 && number(c, 'EMI_Paid') >= instalments75],
  ['credit-overuse', 4, 40, (c) => number(c, 'Credit_Utilization') >= 0.7],
  ['financial-volatility', 4, 40, (c) => (minorDelay(c) || number(c, 'Max_DPD') > 30) && !inArrears(c)],
  ['in-arrears', 6, 10, inArrears],
  ['overburdened', 4, 8, (c) => number(c, 'Debt_Burden') >= 0.8],
  ['home-owner', 4, 40, holds('Mortgage')],
  ['home-seeker', 3, 40, seeksHome],
  ['education-need', 3, 40, asked('Education Loan')],
  ['loan-ending', 3, 40, (c) => number(c, 'Remaining_Instalments') <= 6],
  ['rejected-recently', 3, 40, rejectedRecently],
  ['dissatisfied', 4, 40, (c) => number(c, 'Sentiment_Score') <= -0.3],
  ['loyal', 4, 40, (c) => number(c, 'Sentiment_Score') >= 0.3 && !engaged('Low')(c)],
  ['dormant', 4, 40, (c) => number(c, 'Transactions') <= transactions20 && !engaged('High')(c)],
];

function percent(holdsFor: Predicate): number {
  return (100 * book.filter(holdsFor).length) / book.length;
}

describe('the committed set', () => {
  test.each(TAGS)('has customers for %s (%d to %d %%)', (_tag, low, high, holdsFor) => {
    const share = percent(holdsFor);
    expect(share).toBeGreaterThanOrEqual(low);
    expect(share).toBeLessThanOrEqual(high);
  });

  test('contradicts itself rarely, so that reports have something to find', () => {
    const noDefaultYetLate = percent(
      (c) => c.traits.Default_Status === 'No Default' && number(c, 'Max_DPD') > 30,
    );
    const paidMoreThanAgreed = percent(
      (c) => number(c, 'Loan_Amount') > 0 && number(c, 'EMI_Paid') > number(c, 'Tenure_Months'),
    );
    expect(noDefaultYetLate).toBeGreaterThan(0.5);
    expect(noDefaultYetLate).toBeLessThan(2);
    expect(paidMoreThanAgreed).toBeGreaterThan(0.2);
    expect(paidMoreThanAgreed).toBeLessThan(1);
  });

  test('has about three enquiries a customer, none to eight', () => {
    const counts = book.map(({ enquiries }) => enquiries.length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(2.7);
    expect(mean).toBeLessThan(3.6);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 8]);
  });
});
