import type { Column } from './columns.js';
import { cellParser, parseId, parseText } from './parse-cell.js';
import type { ProtectedTableBuilder } from './protected.js';
import type { Field, TableRow } from './read-table.js';
import { readTable } from './read-table.js';
import type { Reporter } from './report.js';
import type { TypedColumn } from './typed-columns.js';

export const ID_FIELD: Field = { name: 'Customer_ID', mayBeAbsent: false, parse: parseId };

/** A folder that is being read: what each of its files needs to know. */
export interface Reading {
  readonly directory: string;
  readonly protectedNames: readonly string[];
  readonly protectedTable: ProtectedTableBuilder;
  readonly reporter: Reporter;
}

/** A trait column and where its values go. */
export interface TraitStore {
  readonly column: Column;
  readonly cells: TypedColumn;
}

/** Who is in the book. The row of a customer is the index of the id. */
export interface Customers {
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly rows: ReadonlyMap<string, number>;
  /** Customers whose row was refused, with its line. */
  readonly refused: ReadonlyMap<string, number>;
}

/** @throws {BookError} */
export async function readCustomers(reading: Reading, traits: readonly TraitStore[]): Promise<Customers> {
  const ids: string[] = [];
  const names: (string | null)[] = [];
  const rows = new Map<string, number>();
  const refused = new Map<string, number>();
  const file = 'customer_data.csv';
  const own = traits.filter(({ column }) => column.file === file);
  const source = {
    directory: reading.directory,
    file,
    fields: [ID_FIELD, { name: 'Name', mayBeAbsent: true, parse: parseText }, ...own.map(fieldOf)],
    protectedNames: reading.protectedNames,
    accept({ values: [id, name, ...values], protectedValues }: TableRow) {
      const customerId = String(id);
      const first = rows.get(customerId);
      if (first !== undefined) {
        return {
          column: 'Customer_ID',
          value: customerId,
          expected: 'a Customer_ID that no earlier row has',
        };
      }
      const row = ids.push(customerId) - 1;
      rows.set(customerId, row);
      names.push(typeof name === 'string' ? name : null);
      for (const [index, { cells }] of own.entries()) cells.set(row, values[index] ?? null);
      for (const { name: column, value } of protectedValues) reading.protectedTable.set(row, column, value);
      return null;
    },
    refuse({ line, values: [id] }: TableRow) {
      if (typeof id === 'string' && !rows.has(id)) refused.set(id, line);
    },
  } as const;
  await readTable(source, reading.reporter);
  return { ids, names, rows, refused };
}

export function fieldOf({ column }: TraitStore): Field {
  return { name: column.name, mayBeAbsent: column.optional, parse: cellParser(column) };
}
