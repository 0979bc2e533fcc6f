import type { Line } from './lines.js';
import type { RawCustomer, Row } from './rows.js';
import type { Said } from './said.js';

export interface Product {
  readonly id: string;
  readonly category: string;
  readonly regime: string;
  readonly countsAs?: readonly string[];
  readonly tags: readonly string[];
  readonly eligible?: readonly Line[];
  readonly need?: readonly Line[];
  readonly riskClass?: number;
  readonly lockInMonths?: number;
  readonly complex?: boolean;
  readonly tied?: boolean;
}

interface About {
  readonly customer: RawCustomer;
  readonly said: Said;
  readonly product: Product;
  readonly today: number;
  readonly riskProfileMeans: string;
  readonly riskCeilings: Readonly<Record<string, number>>;
  readonly wishes: readonly string[];
  readonly typesOf: (selector: string) => readonly string[];
}

type Value = number | string | undefined;

const TEXT = new Set([
  'Spending_Habit',
  'Risk_Profile',
  'Engagement_Level',
  'Product_Type',
  'Default_Status',
  'Profiling_Consent',
  'Marketing_Consent',
  'Vulnerability_Flag',
]);

function dayOf(text: string): number {
  return Date.parse(text) / 86_400_000;
}

function ofRow(row: Row, name: string): Value {
  const text = row[name]?.trim() ?? '';
  if (text === '') return undefined;
  return TEXT.has(name) ? text : Number(text);
}

function figure(row: Row, name: string): number {
  return Number(ofRow(row, name) ?? Number.NaN);
}

/** The formulas of the data dictionary; NaN where an input is missing. */
function worked(row: Row, name: string): number {
  const of = (column: string): number => figure(row, column);
  const part = (amount: number, whole: number): number => (whole > 0 ? amount / whole : Number.NaN);
  const used = of('Credit_Limit') * of('Credit_Utilization');
  const loan = of('Loan_Amount');
  const left = of('Tenure_Months') - of('EMI_Paid');
  switch (name) {
    case 'Credit_Used':
      return used;
    case 'Debt_Burden':
      return part((row.Product_Type === 'Mortgage' ? 0 : loan) + used, of('Income'));
    case 'Loan_To_Income':
      return part(loan, of('Income'));
    case 'Savings_Months':
      return part(of('Savings_Balance'), of('Income') / 12);
    case 'Remaining_Instalments':
      return loan > 0 && left >= 0 ? left : Number.NaN;
    default:
      return Number.NaN;
  }
}

function enquiriesFor({ customer, today, typesOf }: About, selector: string): readonly Row[] {
  const types = typesOf(selector);
  return customer.enquiries
    .map((row, place) => ({ row, place, day: dayOf(row.Enquiry_Date ?? '') }))
    .filter(
      ({ row, day }) =>
        day <= today && [row.Product_Type, row.Product_ID].some((type) => types.includes(type ?? '')),
    )
    .sort((one, other) => other.day - one.day || one.place - other.place)
    .map(({ row }) => row);
}

function daysSince(about: About, selector: string, accepts: (status: string) => boolean): number {
  const [latest] = enquiriesFor(about, selector).filter(({ Status: status = '' }) => accepts(status));
  return latest === undefined ? Infinity : about.today - dayOf(latest.Enquiry_Date ?? '');
}

function held(about: About, selector: string): Value {
  const main = ofRow(about.customer.profile, 'Product_Type');
  if (typeof main === 'string' && about.typesOf(selector).includes(main)) return main;
  const [opened] = enquiriesFor(about, selector).filter(({ Status: status }) => status === 'Opened');
  return opened?.Product_Type ?? (main === undefined ? undefined : 'none');
}

function unwanted({ said, product, wishes }: About): Value {
  const liked = said.likes.get(product.id) ?? -1;
  const names = [product.category, ...product.tags.filter((tag) => wishes.includes(tag))];
  return names.find((name) => (said.unwanted.get(name) ?? -1) > liked);
}

function ceiling({ customer, said, riskProfileMeans, riskCeilings }: About): Value {
  const profile = ofRow(customer.profile, 'Risk_Profile');
  if (profile === undefined || riskProfileMeans === 'credit-grade') return undefined;
  const appetite = riskProfileMeans === 'unknown' && profile === 'High' ? 'Moderate' : String(profile);
  return Math.min(riskCeilings[appetite] ?? Number.NaN, said.ceiling);
}

function asked(about: About, selector: string): Value {
  const [latest] = enquiriesFor(about, selector);
  const amount = latest === undefined ? undefined : ofRow(latest, 'Enquiry_Amount');
  const income = figure(about.customer.profile, 'Income');
  return amount === undefined || !(income > 0) ? undefined : Number(amount) / income;
}

function yes(is: boolean | undefined): string {
  return is === true ? 'yes' : 'no';
}

/** The value that a line of rules.yaml names, by the words at its head. */
export function valueOf(name: string, about: About): Value {
  const { customer, said, product, today } = about;
  const [measure = '', selector = ''] = name.replace(')', '').split('(');
  switch (measure) {
    case 'Held':
      return held(about, selector);
    case 'Days_Since_Enquiry':
      return daysSince(about, selector, (status) => status !== 'Rejected' && status !== 'Declined');
    case 'Days_Since_Rejection':
      return daysSince(about, selector, (status) => status === 'Rejected');
    case 'Latest_Status':
      return enquiriesFor(about, selector)[0]?.Status ?? 'None';
    case 'Asked_To_Income':
      return asked(about, selector);
    case 'Days_Since_Refusal': {
      const declined = daysSince(about, 'this', (status) => status === 'Declined');
      return Math.min(today - (said.refused.get(product.id) ?? -Infinity), declined);
    }
    case 'Postponed_Days':
      return Math.max((said.later.get(product.id) ?? today) - today, 0);
    case 'Unwanted':
      return unwanted(about);
    case 'Said_Already_Held':
      return yes(said.has.has(product.id));
    case 'Asked_For':
      return yes(said.wishes.has(selector));
    case 'Risk_Class':
      return product.riskClass;
    case 'Lock_In_Months':
      return product.lockInMonths ?? 0;
    case 'Complex':
      return yes(product.complex);
    case 'Tied':
      return yes(product.tied);
    case 'Risk_Ceiling':
      return ceiling(about);
    case 'Days_Since_Questionnaire': {
      const day = dayOf(customer.profile.Questionnaire_Date ?? '');
      return day <= today ? today - day : undefined;
    }
    default: {
      const value = ofRow(customer.profile, measure) ?? worked(customer.profile, measure);
      return Number.isNaN(value) ? undefined : value;
    }
  }
}
