import { contradictionsIn } from './cross-checks.js';
import { knownCustomer } from './known-customer.js';
import type { Customers, Reading, TraitStore } from './read-customers.js';
import { fieldOf, ID_FIELD } from './read-customers.js';
import type { TableRow } from './read-table.js';
import { readTable } from './read-table.js';

const FILE = 'financial_behavior_data.csv';

/**
 * Reads the one financial row of each customer into the trait columns.
 * @returns how many customers have none
 * @throws {BookError}
 */
export async function readBehaviour(
  reading: Reading,
  traits: readonly TraitStore[],
  customers: Customers,
): Promise<number> {
  const own = traits.filter(({ column }) => column.file === FILE);
  const positions = new Map(own.map(({ column }, index) => [column.name, index]));
  const isFilled = new Uint8Array(customers.ids.length);
  const source = {
    directory: reading.directory,
    file: FILE,
    fields: [ID_FIELD, ...own.map(fieldOf)],
    protectedNames: reading.protectedNames,
    accept({ line, values: [id, ...values], protectedValues }: TableRow) {
      const row = knownCustomer(customers, id);
      if (typeof row !== 'number') return row;
      if (isFilled[row] === 1) {
        return {
          column: 'Customer_ID',
          value: id ?? null,
          expected: 'one row a customer; an earlier row has this one',
        };
      }
      isFilled[row] = 1;
      for (const [index, { cells }] of own.entries()) cells.set(row, values[index] ?? null);
      for (const { name, value } of protectedValues) reading.protectedTable.set(row, name, value);
      for (const { column, value, message } of contradictionsIn(
        (name) => values[positions.get(name) ?? -1] ?? null,
      )) {
        reading.reporter.add({ severity: 'notice', file: FILE, line, column, value: String(value), message });
      }
      return null;
    },
  } as const;
  await readTable(source, reading.reporter);
  return isFilled.length - isFilled.reduce((sum, filled) => sum + filled, 0);
}
