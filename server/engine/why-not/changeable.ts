/** Which way a customer can move a value of their own. */
type Direction = 'up' | 'down' | 'either';

/**
 * The values that a customer can change, and which way. Never age, never what is history, and never toward more debt:
 * nobody is advised to borrow. A category's levels rise from the first to the last.
 */
const CHANGEABLE: Readonly<Record<string, Direction>> = {
  Income: 'up',
  Spending_Habit: 'either',
  Risk_Profile: 'either',
  Transactions: 'either',
  Engagement_Level: 'either',
  Loan_Amount: 'down',
  Credit_Utilization: 'down',
  EMI_Paid: 'up',
  Default_Status: 'down',
  Savings_Balance: 'up',
  Foreign_Transactions: 'up',
};

/** Of these nobody is told to have more for the sake of a credit, nor of anything while debts press. */
const SPENDING: ReadonlySet<string> = new Set(['Spending_Habit', 'Transactions', 'Foreign_Transactions']);

/** The columns that a derived column or a measure follows from, as far as a customer can change them. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  Debt_Burden: ['Credit_Utilization', 'Loan_Amount', 'Income'],
  Loan_To_Income: ['Loan_Amount', 'Income'],
  Monthly_Income: ['Income'],
  Credit_Used: ['Credit_Utilization'],
  Savings_Months: ['Savings_Balance'],
  Remaining_Instalments: ['EMI_Paid'],
  Risk_Ceiling: ['Risk_Profile'],
  Asked_To_Income: ['Income'],
};

/** Measures that count days, so that waiting changes them. */
const WAITS: ReadonlySet<string> = new Set([
  'Days_Since_Refusal',
  'Days_Since_Rejection',
  'Days_Since_Enquiry',
  'Postponed_Days',
]);

export function directionOf(column: string): Direction | null {
  return CHANGEABLE[column] ?? null;
}

export function isSpending(column: string): boolean {
  return SPENDING.has(column);
}

/** The columns by which a customer can move a column or measure. */
export function inputsOf(name: string): readonly string[] {
  return name in CHANGEABLE ? [name] : (INPUTS[name] ?? []);
}

export function passesWithTime(name: string): boolean {
  return WAITS.has(name);
}
