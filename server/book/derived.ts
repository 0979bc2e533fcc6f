import type { Traits, Unit, Value } from './columns.js';
import type { CustomerRecord, Enquiry } from './customer.js';
import type { Day } from './day.js';

/** A value computed from a customer's row: `formula` is what the data dictionary and an evidence line show. */
export interface DerivedColumn {
  readonly name: string;
  readonly unit: Exclude<Unit, 'CATEGORY'>;
  readonly formula: string;
  /** The number, or null where an input is unknown. */
  readonly compute: (traits: Traits, enquiries: readonly Enquiry[], asOf: Day) => number | null;
}

function number(traits: Traits, column: string): number | null {
  const value = traits[column];
  return typeof value === 'number' ? value : null;
}

function over(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null || divisor <= 0 ? null : dividend / divisor;
}

function creditUsed(traits: Traits): number | null {
  const limit = number(traits, 'Credit_Limit');
  const used = number(traits, 'Credit_Utilization');
  return limit === null || used === null ? null : limit * used;
}

/** A mortgage is secured by the home, so it does not weigh on the burden of consumer debt. */
function unsecuredLoan(traits: Traits): number | null {
  return traits.Product_Type === 'Mortgage' ? 0 : number(traits, 'Loan_Amount');
}

function remainingInstalments(traits: Traits): number | null {
  const loan = number(traits, 'Loan_Amount');
  const term = number(traits, 'Tenure_Months');
  const paid = number(traits, 'EMI_Paid');
  if (loan === null || loan === 0 || term === null || paid === null || paid > term) return null;
  return term - paid;
}

function debtBurden(traits: Traits): number | null {
  const loan = unsecuredLoan(traits);
  const used = creditUsed(traits);
  return loan === null || used === null ? null : over(loan + used, number(traits, 'Income'));
}

function savingsMonths(traits: Traits): number | null {
  const income = number(traits, 'Income');
  return income === null ? null : over(number(traits, 'Savings_Balance'), income / 12);
}

function approvedShare(_traits: Traits, enquiries: readonly Enquiry[]): number | null {
  const decided = enquiries.filter(({ status }) => status !== 'Pending');
  const granted = decided.filter(({ status }) => status === 'Approved' || status === 'Opened');
  return over(granted.length, decided.length);
}

/** Columns that follow from others; rules, features and evidence name them like CSV columns. */
export const DERIVED_COLUMNS: readonly DerivedColumn[] = [
  {
    name: 'Debt_Burden',
    unit: 'RATIO',
    formula: '(non-mortgage Loan_Amount + Credit_Limit × Credit_Utilization) / Income',
    compute: debtBurden,
  },
  {
    name: 'Loan_To_Income',
    unit: 'RATIO',
    formula: 'Loan_Amount / Income',
    compute: (traits) => over(number(traits, 'Loan_Amount'), number(traits, 'Income')),
  },
  {
    name: 'Monthly_Income',
    unit: 'MONEY',
    formula: 'Income / 12',
    compute: (traits) => over(number(traits, 'Income'), 12),
  },
  {
    name: 'Credit_Used',
    unit: 'MONEY',
    formula: 'Credit_Limit × Credit_Utilization',
    compute: creditUsed,
  },
  {
    name: 'Savings_Months',
    unit: 'MONTHS',
    formula: 'Savings_Balance / (Income / 12)',
    compute: savingsMonths,
  },
  {
    name: 'Remaining_Instalments',
    unit: 'MONTHS',
    formula: 'Tenure_Months − EMI_Paid, where there is a loan and no more was paid than agreed',
    compute: remainingInstalments,
  },
  {
    name: 'Enquiry_Count',
    unit: 'COUNT',
    formula: 'number of enquiries on or before the as-of date',
    compute: (_traits, enquiries) => enquiries.length,
  },
  {
    name: 'Enquiry_Amount',
    unit: 'MONEY',
    formula: 'sum of Enquiry_Amount over all enquiries',
    compute: (_traits, enquiries) => enquiries.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  },
  {
    name: 'Days_Since_Last_Enquiry',
    unit: 'DAYS',
    formula: 'as-of date − latest Enquiry_Date',
    compute: (_traits, [latest], asOf) => (latest === undefined ? null : asOf - latest.day),
  },
  {
    name: 'Enquiry_Approved_Share',
    unit: 'RATIO',
    formula: 'enquiries Approved or Opened / enquiries decided',
    compute: approvedShare,
  },
];

/** The customer as known on a day: later enquiries are left out and the derived columns are filled in. */
export function asKnownOn(customer: CustomerRecord, asOf: Day): CustomerRecord {
  const enquiries = customer.enquiries.filter(({ day }) => day <= asOf);
  const traits: Record<string, Value> = { ...customer.traits };
  for (const { name, compute } of DERIVED_COLUMNS) traits[name] = compute(customer.traits, enquiries, asOf);
  return { customerId: customer.customerId, name: customer.name, enquiries, traits };
}
