import type { Value } from './columns.js';

/** Values that are fine by themselves and contradict each other: kept, and told. */
export interface Contradiction {
  readonly column: string;
  readonly value: Value;
  readonly message: string;
}

const LATE_DAYS = 30;

/** @param valueOf the row's value by column name */
export function contradictionsIn(valueOf: (column: string) => Value): readonly Contradiction[] {
  const loan = valueOf('Loan_Amount');
  const paid = valueOf('EMI_Paid');
  const term = valueOf('Tenure_Months');
  const delay = valueOf('Max_DPD');
  const contradictions: Contradiction[] = [];
  if (isAbove(loan, 0) && typeof term === 'number' && isAbove(paid, term)) {
    const message = `more instalments paid than Tenure_Months (${term}) of the loan; how many remain is unknown`;
    contradictions.push({ column: 'EMI_Paid', value: paid, message });
  }
  if (valueOf('Default_Status') === 'No Default' && isAbove(delay, LATE_DAYS)) {
    const message = `more than ${LATE_DAYS} days past due, but Default_Status is No Default`;
    contradictions.push({ column: 'Max_DPD', value: delay, message });
  }
  return contradictions;
}

function isAbove(value: Value, bound: number): boolean {
  return typeof value === 'number' && value > bound;
}
