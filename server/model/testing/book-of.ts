import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Book } from '../../book/book.js';
import type { Traits } from '../../book/columns.js';
import { COLUMNS } from '../../book/columns.js';
import type { CustomerRecord, Enquiry } from '../../book/customer.js';
import { parseDay } from '../../book/day.js';
import { randomFor } from '../random.js';

export const AS_OF = parseDay('2026-10-31') ?? 0;

/** A book held in an array; customers are numbered from 1. */
export function bookOf(
  customers: readonly { readonly traits: Traits; readonly enquiries?: readonly Enquiry[] }[],
): Book {
  const records = customers.map(({ traits, enquiries = [] }, row): CustomerRecord => {
    const customerId = String(row + 1);
    return { customerId, name: null, traits, enquiries };
  });
  return {
    dataset: { currency: 'EUR', riskProfileMeans: 'appetite', asOf: null, columns: [], protectedColumns: [] },
    size: records.length,
    asOf: AS_OF,
    dataHash: 'f'.repeat(64),
    columns: COLUMNS,
    customerId: (row) => recordAt(records, row).customerId,
    rowOf: (customerId) => records.findIndex((record) => record.customerId === customerId),
    record: (row) => recordAt(records, row),
  };
}

function recordAt(records: readonly CustomerRecord[], row: number): CustomerRecord {
  const record = records[row];
  if (record === undefined) throw new RangeError(`There is no row ${row}.`);
  return record;
}

const KINDS = [
  { income: 30_000, habit: 'Budget', risk: 'Low', type: 'Savings Account', limit: 1_000, transactions: 15 },
  { income: 60_000, habit: 'Moderate', risk: 'Moderate', type: 'Auto Loan', limit: 6_000, transactions: 40 },
  {
    income: 150_000,
    habit: 'Luxury',
    risk: 'High',
    type: 'Investment Account',
    limit: 25_000,
    transactions: 90,
  },
  { income: 80_000, habit: 'Premium', risk: 'Low', type: 'Mortgage', limit: 9_000, transactions: 30 },
] as const;

/** Customers of four kinds with noise around each, every tenth without a sentiment. */
export function inventedCustomers(
  count: number,
  seed: number,
): { readonly traits: Traits; readonly enquiries: readonly Enquiry[] }[] {
  const random = randomFor(seed, 'invented customers');
  const near = (value: number, spread: number) => value * (1 + spread * (uniformFloat64(random) - 0.5));
  return Array.from({ length: count }, (_, row) => {
    const kind = KINDS[Math.floor(uniformFloat64(random) * KINDS.length)] ?? KINDS[0];
    const hasLoan = kind.type === 'Auto Loan' || kind.type === 'Mortgage';
    const traits: Traits = {
      Age: Math.round(20 + 50 * uniformFloat64(random)),
      Income: Math.round(near(kind.income, 0.4)),
      Spending_Habit: kind.habit,
      Risk_Profile: kind.risk,
      Transactions: Math.round(near(kind.transactions, 0.6)),
      Sentiment_Score: row % 10 === 0 ? null : Math.round(200 * uniformFloat64(random) - 100) / 100,
      Engagement_Level: uniformFloat64(random) < 0.5 ? 'Low' : 'High',
      Product_Type: kind.type,
      Loan_Amount: hasLoan ? Math.round(near(kind.income / 2, 0.8)) : 0,
      Credit_Limit: Math.round(near(kind.limit, 0.8)),
      Credit_Utilization: Math.round(100 * uniformFloat64(random)) / 100,
      EMI_Paid: Math.round(20 * uniformFloat64(random)),
      Tenure_Months: Math.round(12 + 40 * uniformFloat64(random)),
      Max_DPD: Math.round(100 * uniformFloat64(random) ** 3),
      Default_Status: 'No Default',
      Monthly_Instalment: null,
      Savings_Balance: null,
      Foreign_Transactions: null,
    };
    const enquiries = Array.from({ length: row % 3 }, (__, index): Enquiry => {
      const productType = index === 0 ? 'Credit Card' : kind.type;
      return { day: AS_OF - 30 * index - 1, productType, productId: null, amount: 1000, status: 'Approved' };
    });
    return { traits, enquiries };
  });
}
