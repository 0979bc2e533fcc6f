import type { TraitsInput } from './traits.input.js';

/** The column behind each named value of TraitsInput. */
export const COLUMN_OF: Readonly<Record<Exclude<keyof TraitsInput, 'holds' | 'custom'>, string>> = {
  age: 'Age',
  income: 'Income',
  spendingHabit: 'Spending_Habit',
  riskProfile: 'Risk_Profile',
  monthlyTransactions: 'Transactions',
  sentimentScore: 'Sentiment_Score',
  engagementLevel: 'Engagement_Level',
  productType: 'Product_Type',
  loanAmount: 'Loan_Amount',
  creditLimit: 'Credit_Limit',
  creditUtilization: 'Credit_Utilization',
  instalmentsPaid: 'EMI_Paid',
  tenureMonths: 'Tenure_Months',
  maxDaysPastDue: 'Max_DPD',
  defaultStatus: 'Default_Status',
  monthlyInstalment: 'Monthly_Instalment',
  savingsBalance: 'Savings_Balance',
  foreignTransactions: 'Foreign_Transactions',
};

/** The named value of TraitsInput that is a column; null where the column is the bank's own. */
export function argumentOf(column: string): string | null {
  return Object.entries(COLUMN_OF).find(([, name]) => name === column)?.[0] ?? null;
}
