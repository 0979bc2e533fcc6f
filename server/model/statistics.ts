import type { CategoryColumn, Traits } from '../book/columns.js';
import { quantile } from './quantile.js';

/** Percentiles 0 to 100 of a number column over the rows that have a value; NaN throughout where none has. */
export type Percentiles = Float64Array;

export interface NumberSummary {
  readonly percentiles: Percentiles;
  readonly missing: number;
}

export interface CategorySummary {
  readonly levels: readonly string[];
  readonly counts: readonly number[];
  readonly missing: number;
}

/** Summaries by column name, over all rows or over one cluster. Numbers hold CSV and derived columns. */
export interface Summary {
  readonly rows: number;
  readonly numbers: Readonly<Record<string, NumberSummary>>;
  readonly categories: Readonly<Record<string, CategorySummary>>;
}

/** Frozen at training, so that a threshold like "p60" does not move under a served release. */
export interface Statistics {
  readonly book: Summary;
  /** By cluster number. */
  readonly clusters: readonly Summary[];
}

/** The value at percentile p (0 to 100, interpolated), or null where the column has no values or is not a number column. */
export function percentile(summary: Summary, column: string, p: number): number | null {
  const percentiles = summary.numbers[column]?.percentiles;
  if (percentiles === undefined) return null;
  const below = Math.floor(p);
  const low = percentiles[below];
  const high = percentiles[Math.min(below + 1, 100)];
  if (low === undefined || high === undefined || Number.isNaN(low)) return null;
  return low + (high - low) * (p - below);
}

export function median(summary: Summary, column: string): number | null {
  return percentile(summary, column, 50);
}

/** Share (0 to 1) of the column's values at or below `value`, from the percentiles; null without values. */
export function rankOf(summary: Summary, column: string, value: number): number | null {
  const percentiles = summary.numbers[column]?.percentiles;
  if (percentiles === undefined || Number.isNaN(percentiles[0])) return null;
  let low = 0;
  let high = 101;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((percentiles[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.min(low / 101, 1);
}

/** A column to summarise; the columns of the data contract and the derived columns fit. */
export type SummaryColumn =
  { readonly kind: 'number'; readonly name: string } | Pick<CategoryColumn, 'kind' | 'name' | 'levels'>;

function summariseNumber(name: string, customers: readonly Traits[]): NumberSummary {
  const cells = customers.map((traits) => traits[name]);
  const values = Float64Array.from(cells.filter((value) => typeof value === 'number')).sort();
  return {
    percentiles: Float64Array.from({ length: 101 }, (_, p) => quantile(values, p / 100)),
    missing: customers.length - values.length,
  };
}

function summariseCategory(
  name: string,
  levels: readonly string[],
  customers: readonly Traits[],
): CategorySummary {
  const counts = new Map<unknown, number>();
  for (const traits of customers) counts.set(traits[name], (counts.get(traits[name]) ?? 0) + 1);
  const known = levels.map((level) => counts.get(level) ?? 0);
  return { levels, counts: known, missing: customers.length - known.reduce((sum, count) => sum + count, 0) };
}

/** The contract's levels in their order, then the others that occur, by name. */
function levelsOf(
  { name, levels }: Pick<CategoryColumn, 'name' | 'levels'>,
  customers: readonly Traits[],
): string[] {
  const met = new Set(customers.map((traits) => traits[name]).filter((level) => typeof level === 'string'));
  return [...levels, ...[...met].filter((level) => !levels.includes(level)).sort()];
}

/**
 * Summarises the columns over all customers and over each of k clusters; a category has the same levels everywhere.
 *
 * @param customers their traits, derived columns filled in
 * @param labels the cluster of each customer, 0 to k-1
 */
export function summarise(
  customers: readonly Traits[],
  columns: readonly SummaryColumn[],
  labels: Uint8Array,
  k: number,
): Statistics {
  const numbers = columns.filter((column) => column.kind === 'number');
  const categories = columns
    .filter((column) => column.kind === 'category')
    .map((column) => ({ name: column.name, levels: levelsOf(column, customers) }));
  const summaryOf = (some: readonly Traits[]): Summary => ({
    rows: some.length,
    numbers: Object.fromEntries(numbers.map(({ name }) => [name, summariseNumber(name, some)])),
    categories: Object.fromEntries(
      categories.map(({ name, levels }) => [name, summariseCategory(name, levels, some)]),
    ),
  });
  const members = Array.from({ length: k }, (_, cluster) =>
    customers.filter((__, row) => labels[row] === cluster),
  );
  return { book: summaryOf(customers), clusters: members.map(summaryOf) };
}
