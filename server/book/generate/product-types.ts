/** The bank's product words in the generated files; the catalogue's countsAs maps them to products. */
export const PRODUCT_TYPES = [
  'Savings Account',
  'Fixed Deposit',
  'Recurring Deposit',
  'Credit Card',
  'Premium Card',
  'Cashback Card',
  'Travel Card',
  'Personal Loan',
  'Auto Loan',
  'Education Loan',
  'Mortgage',
  'Investment Account',
  'Mutual Fund',
  'Pension Plan',
  'Life Insurance',
  'Home Insurance',
  'Travel Insurance',
  'Income Protection',
] as const;
export type ProductType = (typeof PRODUCT_TYPES)[number];

/** The types that can be a customer's main product. */
export type MainProduct = Exclude<
  ProductType,
  | 'Recurring Deposit'
  | 'Cashback Card'
  | 'Travel Card'
  | 'Mutual Fund'
  | 'Life Insurance'
  | 'Home Insurance'
  | 'Travel Insurance'
  | 'Income Protection'
>;

export type LoanProduct = Extract<MainProduct, 'Personal Loan' | 'Auto Loan' | 'Education Loan' | 'Mortgage'>;

/** How a loan of this type is sized: `incomes` is the median principal in yearly incomes. */
export interface LoanTerms {
  readonly incomes: number;
  readonly spread: number;
  /** Agreed terms in months, each as likely as the others. */
  readonly terms: readonly number[];
  /** Interest a year. */
  readonly rate: number;
}

export const LOANS: Readonly<Record<LoanProduct, LoanTerms>> = {
  'Personal Loan': { incomes: 0.38, spread: 0.35, terms: [12, 18, 24, 36, 48, 60], rate: 0.092 },
  'Auto Loan': { incomes: 0.5, spread: 0.3, terms: [24, 36, 48, 60], rate: 0.061 },
  'Education Loan': { incomes: 0.55, spread: 0.35, terms: [48, 60, 84, 120], rate: 0.048 },
  Mortgage: { incomes: 3, spread: 0.2, terms: [180, 240, 300, 360], rate: 0.036 },
};

const CARDS: readonly string[] = ['Credit Card', 'Premium Card', 'Cashback Card', 'Travel Card'];

export function isLoan(product: string): product is LoanProduct {
  return Object.hasOwn(LOANS, product);
}

/** Products that the bank grants only after looking at the customer's debts. */
export function isCredit(product: string): boolean {
  return isLoan(product) || CARDS.includes(product);
}
