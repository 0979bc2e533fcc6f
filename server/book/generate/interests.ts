import type { ArchetypeName } from './archetype.js';
import type { ProductType } from './product-types.js';

type Weights = Readonly<Partial<Record<ProductType, number>>>;

/** What each archetype asks for, in proportion. Every archetype asks for a little of everything besides. */
export const INTERESTS: Readonly<Record<ArchetypeName, Weights>> = {
  'young digital spender': {
    'Cashback Card': 9,
    'Credit Card': 7,
    'Travel Card': 6,
    'Travel Insurance': 4,
    'Auto Loan': 5,
    'Education Loan': 8,
    'Personal Loan': 4,
    'Savings Account': 6,
    'Investment Account': 5,
    'Mutual Fund': 4,
    Mortgage: 4,
    'Recurring Deposit': 3,
  },
  'family with a mortgage': {
    'Home Insurance': 9,
    'Life Insurance': 8,
    'Income Protection': 5,
    'Education Loan': 5,
    'Auto Loan': 6,
    Mortgage: 4,
    'Recurring Deposit': 4,
    'Cashback Card': 5,
    'Personal Loan': 3,
    'Pension Plan': 4,
    'Travel Insurance': 3,
    'Mutual Fund': 2,
  },
  'careful saver': {
    'Fixed Deposit': 11,
    'Recurring Deposit': 9,
    'Savings Account': 7,
    'Pension Plan': 5,
    'Cashback Card': 3,
    Mortgage: 4,
    'Life Insurance': 4,
    'Home Insurance': 2,
    'Auto Loan': 3,
    'Mutual Fund': 2,
    'Travel Insurance': 2,
  },
  'affluent investor': {
    'Investment Account': 7,
    'Mutual Fund': 9,
    'Pension Plan': 7,
    'Premium Card': 11,
    'Travel Card': 7,
    'Travel Insurance': 6,
    'Life Insurance': 4,
    'Fixed Deposit': 3,
    Mortgage: 3,
    'Home Insurance': 3,
    'Income Protection': 2,
  },
  'stretched borrower': {
    'Personal Loan': 14,
    'Credit Card': 10,
    'Cashback Card': 5,
    'Auto Loan': 5,
    'Income Protection': 3,
    'Savings Account': 3,
    'Education Loan': 3,
    Mortgage: 2,
    'Recurring Deposit': 2,
    'Life Insurance': 1,
  },
  'retired conservative': {
    'Fixed Deposit': 12,
    'Savings Account': 6,
    'Pension Plan': 6,
    'Life Insurance': 3,
    'Travel Insurance': 4,
    'Recurring Deposit': 3,
    'Home Insurance': 4,
    'Mutual Fund': 1,
    'Auto Loan': 1,
    'Cashback Card': 1,
  },
};

export const FAINT_INTEREST = 0.12;

/** How many times likelier a question becomes once the customer holds, or has asked for, the first product. */
export const AFFINITIES: Readonly<Partial<Record<ProductType, Weights>>> = {
  Mortgage: { 'Home Insurance': 6, 'Life Insurance': 3, 'Income Protection': 2 },
  'Travel Card': { 'Travel Insurance': 9, 'Premium Card': 1.5 },
  'Travel Insurance': { 'Travel Card': 6 },
  'Premium Card': { 'Travel Card': 3, 'Travel Insurance': 2, 'Investment Account': 1.5 },
  'Savings Account': { 'Fixed Deposit': 3.5, 'Recurring Deposit': 2.5 },
  'Fixed Deposit': { 'Savings Account': 2, 'Pension Plan': 1.5 },
  'Recurring Deposit': { 'Fixed Deposit': 2.5 },
  'Investment Account': { 'Pension Plan': 4, 'Mutual Fund': 4 },
  'Mutual Fund': { 'Investment Account': 3, 'Pension Plan': 1.5 },
  'Credit Card': { 'Cashback Card': 2.5, 'Personal Loan': 1.5 },
  'Auto Loan': { 'Income Protection': 4, 'Life Insurance': 1.5 },
  'Personal Loan': { 'Income Protection': 3, 'Credit Card': 1.5 },
  'Education Loan': { 'Recurring Deposit': 2, 'Cashback Card': 1.5 },
  'Life Insurance': { 'Income Protection': 3, 'Home Insurance': 1.5 },
  'Home Insurance': { 'Life Insurance': 2 },
};

/** Months (1 to 12) in which a product is asked for half as often again. */
export const SEASONS: Readonly<Partial<Record<ProductType, readonly number[]>>> = {
  'Travel Card': [5, 6, 7, 12],
  'Travel Insurance': [5, 6, 7, 12],
  'Education Loan': [6, 7, 8, 9],
  Mortgage: [3, 4, 5, 6],
  'Home Insurance': [4, 5, 6, 7],
  'Fixed Deposit': [1, 2, 3, 12],
  'Pension Plan': [1, 11, 12],
  'Auto Loan': [3, 9],
};
