import type { CategoryColumn, NumberColumn } from '../book/columns.js';
import { isGuard } from '../book/guard-columns.js';

/** As much of a column as the encoder needs; the columns of the data contract fit. */
export type FeatureColumn =
  Pick<NumberColumn, 'kind' | 'name'> | Pick<CategoryColumn, 'kind' | 'name' | 'levels' | 'ordered'>;

/** Age may decide eligibility, but grouping customers by it would sell by age what was never about age. */
const LEFT_OUT: readonly string[] = ['Age'];

/**
 * The derived columns that say what no CSV column says. The others repeat one (Monthly_Income is Income / 12, Credit_Used
 * a product of two, Loan_To_Income nearly Debt_Burden) or exist for a minority only (Remaining_Instalments).
 */
const DERIVED_FEATURES: readonly string[] = [
  'Debt_Burden',
  'Enquiry_Count',
  'Enquiry_Amount',
  'Enquiry_Approved_Share',
];

/** The columns that customers are clustered and classified by, given a book's trait columns. */
export function featureColumns(
  columns: readonly (NumberColumn | CategoryColumn)[],
): readonly FeatureColumn[] {
  const derived = DERIVED_FEATURES.map((name) => ({ kind: 'number', name }) as const);
  return [...columns.filter((column) => !LEFT_OUT.includes(column.name) && !isGuard(column)), ...derived];
}
