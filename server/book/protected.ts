import { PROTECTED_COLUMNS } from './columns.js';
import type { Dataset } from './book.js';
import { foldColumnName } from './header.js';

const LONGEST = 200;

/** Attributes that law protects, kept apart from the book: only the fairness report may hold this table. */
export interface ProtectedTable {
  /** Those that the files have. */
  readonly columns: readonly string[];
  /** The text of a customer's cell by row of the book; null where it is empty or there is no such column. */
  value(row: number, column: string): string | null;
}

export interface ProtectedTableBuilder {
  /** A value that is already there stays: customer_data.csv is read first and wins. */
  set(row: number, column: string, value: string | null): void;
  finish(): ProtectedTable;
}

/** All protected names of a dataset: the built-in list and the bank's own. */
export function protectedNames(dataset: Pick<Dataset, 'protectedColumns'>): readonly string[] {
  return [...PROTECTED_COLUMNS, ...dataset.protectedColumns];
}

/** Compared as headers are: "marital status" is Marital_Status. */
export function isProtectedName(name: string, names: readonly string[]): boolean {
  const folded = foldColumnName(name);
  return names.some((one) => foldColumnName(one) === folded);
}

export function createProtectedTable(): ProtectedTableBuilder {
  const columns = new Map<string, (string | null)[]>();
  return {
    set(row, column, value) {
      const values = columns.get(column) ?? [];
      columns.set(column, values);
      values[row] ??= value;
    },
    finish: () => ({
      columns: [...columns.keys()],
      value: (row, column) => columns.get(column)?.[row] ?? null,
    }),
  };
}

/**
 * A protected cell as the table keeps it: any text, up to 200 characters. It cannot be refused or reported, so that no
 * protected value can decide who is in the book.
 */
export function protectedText(cell: string): string | null {
  const text = cell.trim();
  return text === ''
    ? null
    : Array.from(text.slice(0, 2 * LONGEST))
        .slice(0, LONGEST)
        .join('');
}
