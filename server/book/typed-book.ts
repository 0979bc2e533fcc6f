import type { Book, Dataset } from './book.js';
import type { Traits, Value } from './columns.js';
import { hashOfBook } from './data-hash.js';
import type { Day } from './day.js';
import type { EnquiryTable } from './enquiry-table.js';
import { isGuard } from './guard-columns.js';
import type { Customers, TraitStore } from './read-customers.js';

/** The joined files, as they stand in memory. */
export interface JoinedFiles {
  readonly dataset: Dataset;
  readonly asOf: Day;
  readonly customers: Customers;
  readonly traits: readonly TraitStore[];
  readonly enquiries: EnquiryTable;
}

/** The book over typed columns: a record is built when it is asked for. */
export function typedBook({ dataset, asOf, customers, traits: read, enquiries }: JoinedFiles): Book {
  const { ids, names, rows } = customers;
  const traits = read.filter((store) => !isGuard(store.column) || hasValues(store, ids.length));
  const customerId = (row: number): string => {
    const id = ids[row];
    if (id === undefined) throw new RangeError(`The book has rows 0 to ${ids.length - 1}, not ${row}.`);
    return id;
  };
  const book: Omit<Book, 'dataHash'> = {
    dataset,
    size: ids.length,
    asOf,
    columns: traits.map(({ column }) => column),
    customerId,
    rowOf: (id) => rows.get(id) ?? -1,
    record: (row) => ({
      customerId: customerId(row),
      name: names[row] ?? null,
      traits: traitsOf(traits, row),
      enquiries: enquiries.of(row),
    }),
  };
  return { ...book, dataHash: hashOfBook(book) };
}

function hasValues({ cells }: TraitStore, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (cells.get(row) !== null) return true;
  return false;
}

function traitsOf(traits: readonly TraitStore[], row: number): Traits {
  const values: Record<string, Value> = {};
  for (const { column, cells } of traits) values[column.name] = cells.get(row);
  return values;
}
