/** Products of the catalogue by what they do for a customer; an insight names the best that the customer may have. */
export const SAVING_MONTHLY: readonly string[] = ['recurring-deposit', 'goal-savings', 'mobile-savings'];
export const SAVING_A_SUM: readonly string[] = [
  'fixed-deposit',
  'money-market',
  'debt-fund',
  'tax-saver-deposit',
];
export const COVER_FOR_BORROWERS: readonly string[] = ['term-life', 'income-protection'];
export const CASHBACK_CARDS: readonly string[] = ['cashback-card', 'category-cashback'];
export const PENSIONS: readonly string[] = ['pension-plan', 'income-plan'];
export const ABROAD: readonly string[] = ['forex-card', 'travel-cover'];
export const AUTOPAY: readonly string[] = ['autopay'];
export const RATE_REVIEW: readonly string[] = ['rate-review'];
export const HELP_IN_ARREARS: readonly string[] = ['hardship-plan'];
export const DEBT_ADVICE: readonly string[] = ['debt-counselling', 'budgeting-app'];
