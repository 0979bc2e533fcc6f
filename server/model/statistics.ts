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
