import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Readonly<Record<string, string>>;

/** The cells of a CSV text, by its header; read here anew, so that a mistake in the book's own reader is noticed. */
function rowsOf(text: string): readonly Row[] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g;
  for (const [, raw = '', end = ''] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
    lines.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ',') lines.push([]);
  }
  const [header = [], ...rows] = lines.filter((line) => line.some((text) => text !== ''));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

/** One customer as the three files have them. */
export interface RawCustomer {
  readonly profile: Row;
  readonly enquiries: readonly Row[];
}

export function readRaw(directory: string): ReadonlyMap<string, RawCustomer> {
  const rows = (file: string): readonly Row[] => rowsOf(readFileSync(join(directory, file), 'utf8'));
  const behaviour = new Map(rows('financial_behavior_data.csv').map((row) => [row.Customer_ID, row]));
  const enquiries = new Map<string, Row[]>();
  for (const row of rows('enquiries_data.csv')) {
    const { Customer_ID: id = '' } = row;
    enquiries.set(id, [...(enquiries.get(id) ?? []), row]);
  }
  return new Map(
    rows('customer_data.csv').map((row) => {
      const { Customer_ID: id = '' } = row;
      return [id, { profile: { ...behaviour.get(id), ...row }, enquiries: enquiries.get(id) ?? [] }];
    }),
  );
}
