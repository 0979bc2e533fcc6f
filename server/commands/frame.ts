import type { DataFrame } from 'danfojs-node';
import type { Book } from '../book/book.js';
import type { Column, Value } from '../book/columns.js';
import { asKnownOn, DERIVED_COLUMNS } from '../book/derived.js';
import { isGuard } from '../book/guard-columns.js';

export type { DataFrame } from 'danfojs-node';

export type FrameColumn = Pick<Column, 'name' | 'kind'>;

/** What danfojs's describe says of the known values of a number column; null where it has none. */
export interface Description {
  readonly count: number;
  readonly mean: number | null;
  readonly std: number | null;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
}

/** The columns of a book's frame: the trait columns, then the derived ones. */
export function frameColumns(book: Book): readonly FrameColumn[] {
  return [
    ...book.columns.filter((column) => !isGuard(column)),
    ...DERIVED_COLUMNS.map(({ name }) => ({ name, kind: 'number' as const })),
  ];
}

/**
 * The book as a danfojs DataFrame: Customer_ID, then the book's columns and the derived columns on its as-of date;
 * unknown cells are null. Names stay behind, there is nothing to compute on them. `rows` are row numbers of the
 * book; all of them by default.
 *
 * danfojs is loaded on the first call, so that nobody else pays for it. Column types are given, because danfojs
 * would guess them from the first rows. Keep frames to some 10,000 rows for merges and groupby: they are quadratic.
 */
export async function toDataFrame(book: Book, rows?: readonly number[]): Promise<DataFrame> {
  const columns = frameColumns(book);
  const chosen = rows ?? Array.from({ length: book.size }, (_, row) => row);
  const cells = chosen.map((row): readonly Value[] => {
    const { customerId, traits } = asKnownOn(book.record(row), book.asOf);
    return [customerId, ...columns.map(({ name }) => traits[name] ?? null)];
  });
  const { DataFrame: Frame } = await import('danfojs-node');
  return new Frame(cells, {
    columns: ['Customer_ID', ...columns.map(({ name }) => name)],
    dtypes: ['string', ...columns.map(({ kind }) => (kind === 'number' ? 'float32' : 'string'))],
  });
}

/** Describes a number column over the rows that have a value: danfojs's own describe fails on null. */
export function describeColumn(frame: DataFrame, column: string): Description {
  const known = frame.column(column).dropNa();
  const count = known.count();
  if (count === 0) return { count, mean: null, std: null, min: null, median: null, max: null };
  const described = known.describe();
  const statistic = (name: string): number | null => {
    const value: unknown = described.values[described.index.indexOf(name)];
    return typeof value === 'number' ? value : null;
  };
  return {
    count,
    mean: statistic('mean'),
    std: count === 1 ? null : statistic('std'),
    min: statistic('min'),
    median: statistic('median'),
    max: statistic('max'),
  };
}

/** How many cells of each column are empty, in the order of the columns. */
export function missingByColumn(
  frame: DataFrame,
): readonly { readonly column: string; readonly missing: number }[] {
  const missing = frame.isNa().sum({ axis: 0 }).values;
  return frame.columns.map((column, index) => ({ column, missing: Number(missing[index]) }));
}

/** How often each text of a category column occurs, most frequent first, then by text. */
export function countCategories(
  frame: DataFrame,
  column: string,
): readonly { readonly level: string; readonly count: number }[] {
  const known = frame.column(column).dropNa();
  if (known.count() === 0) return [];
  const counts = known.valueCounts();
  return counts.index
    .map((level, position) => ({ level: String(level), count: Number(counts.values[position]) }))
    .sort((a, b) => b.count - a.count || (a.level < b.level ? -1 : 1));
}
