import { stringify } from 'csv-stringify/sync';
import type { Book } from './book.js';
import type { Value } from './columns.js';
import type { Enquiry } from './customer.js';
import type { Day } from './day.js';
import { formatDay } from './day.js';
import { asKnownOn } from './derived.js';
import { isGuard } from './guard-columns.js';
import { writeAtomically } from './write-atomically.js';

const ROWS_A_PIECE = 1000;
const AGGREGATES = [
  'Enquiry_Count',
  'Enquiry_Amount',
  'Last_Enquiry_Date',
  'Enquiry_Approved_Share',
] as const;

/**
 * Writes clustered_customer_data.csv: a row a customer, with all traits, the enquiries up to asOf aggregated (one
 * Enquiries_<type> count for each type, in code-unit order) and the cluster. The file is whole or not there; the
 * same input gives the same bytes.
 */
export async function writeClusteredCsv(
  file: string,
  book: Book,
  asOf: Day,
  clusterOf: (row: number) => number,
): Promise<void> {
  await writeAtomically(file, pieces(book, asOf, clusterOf));
}

function* pieces(book: Book, asOf: Day, clusterOf: (row: number) => number): Generator<string> {
  const types = productTypes(book, asOf);
  const columns = book.columns.filter((column) => !isGuard(column)).map(({ name }) => name);
  const counts = types.map((type) => `Enquiries_${type}`);
  yield stringify([['Customer_ID', ...columns, ...AGGREGATES, ...counts, 'Cluster']]);
  for (let start = 0; start < book.size; start += ROWS_A_PIECE) {
    const length = Math.min(ROWS_A_PIECE, book.size - start);
    const rows = Array.from({ length }, (_, index) => start + index);
    yield stringify(rows.map((row) => [...cells(book, row, asOf, columns, types), clusterOf(row)]));
  }
}

function cells(
  book: Book,
  row: number,
  asOf: Day,
  columns: readonly string[],
  types: readonly string[],
): readonly Value[] {
  const { customerId, traits, enquiries } = asKnownOn(book.record(row), asOf);
  const [latest] = enquiries;
  const aggregates: Readonly<Record<string, Value>> = {
    ...traits,
    Last_Enquiry_Date: latest === undefined ? null : formatDay(latest.day),
  };
  const counts = countByType(enquiries);
  return [
    customerId,
    ...columns.map((column) => traits[column] ?? null),
    ...AGGREGATES.map((column) => aggregates[column] ?? null),
    ...types.map((type) => counts.get(type) ?? 0),
  ];
}

function countByType(enquiries: readonly Enquiry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { productType } of enquiries) counts.set(productType, (counts.get(productType) ?? 0) + 1);
  return counts;
}

function productTypes(book: Book, asOf: Day): readonly string[] {
  const types = new Set<string>();
  for (let row = 0; row < book.size; row++) {
    for (const { day, productType } of book.record(row).enquiries) if (day <= asOf) types.add(productType);
  }
  return [...types].sort();
}
