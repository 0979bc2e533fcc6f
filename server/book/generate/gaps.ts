import type { Value } from '../columns.js';
import type { Enquiry } from '../customer.js';
import type { Random } from './random.js';

/**
 * Chance that a cell is empty. A bank knows what it lent and to whom, so the loan's own columns and the product are
 * always there; what a customer was asked or what another system counts is missing now and then.
 */
const GAPS: Readonly<Record<string, number>> = {
  Age: 0.01,
  Income: 0.015,
  Spending_Habit: 0.015,
  Risk_Profile: 0.02,
  Transactions: 0.01,
  Sentiment_Score: 0.02,
  Engagement_Level: 0.015,
  Credit_Limit: 0.01,
  Credit_Utilization: 0.015,
  Max_DPD: 0.01,
  Monthly_Instalment: 0.015,
  Savings_Balance: 0.02,
  Foreign_Transactions: 0.015,
  Gender: 0.015,
  Marital_Status: 0.02,
};
const ENQUIRY_AMOUNT_GAP = 0.015;

/** The cells with some of them emptied. */
export function withGaps<Cells extends Readonly<Record<string, Value>>>(
  cells: Cells,
  random: Random,
): Readonly<Record<keyof Cells, Cells[keyof Cells] | null>> {
  const entries = Object.entries(cells).map(([column, value]) => [
    column,
    random.chance(GAPS[column] ?? 0) ? null : value,
  ]);
  return Object.fromEntries(entries) as Readonly<Record<keyof Cells, Cells[keyof Cells] | null>>;
}

export function withEnquiryGaps(enquiries: readonly Enquiry[], random: Random): readonly Enquiry[] {
  return enquiries.map((enquiry) =>
    random.chance(ENQUIRY_AMOUNT_GAP) ? { ...enquiry, amount: null } : enquiry,
  );
}
