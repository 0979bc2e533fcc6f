import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The ids of all customers of a book, in the order of its file. */
export async function readCustomerIds(data: string): Promise<readonly string[]> {
  const text = await readFile(join(data, 'customer_data.csv'), 'utf8');
  const rows = parse<{ Customer_ID?: string }>(text, { columns: true, bom: true });
  return rows.map((row) => row.Customer_ID ?? '').filter((customerId) => customerId !== '');
}
