import type { Traits } from '../book/columns.js';
import type { FeatureColumn } from './feature-columns.js';
import type { DroppedColumn, Feature, FeatureEncoder } from './features.js';
import { quantile } from './quantile.js';

/** Beyond this a column's tail would decide the clusters by itself. */
const SKEWED = 1;
/**
 * log1p(value / unit) with a unit of a tenth of the column's typical amount: close to the logarithm for typical amounts,
 * finite at 0, and the same in any currency.
 */
const UNIT_SHARE = 0.1;
/** Rarer levels count as unknown: a free-text column must not make a feature of every spelling. */
const MOST_LEVELS = 20;

interface FittedColumn {
  readonly features: readonly Feature[];
  readonly levels: readonly string[];
  readonly dropped: DroppedColumn | null;
}

function dropped(column: string, reason: DroppedColumn['reason']): FittedColumn {
  return { features: [], levels: [], dropped: { column, reason } };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: Float64Array, centre: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);
}

function skewness(values: Float64Array): number {
  const centre = mean(values);
  const scale = deviation(values, centre);
  return values.reduce((sum, value) => sum + ((value - centre) / scale) ** 3, 0) / values.length;
}

/** `values` have NaN where missing; they are standardised after filling with the median. */
function standardised(
  name: string,
  values: Float64Array,
  shape: { readonly transform: 'number' | 'rank' },
): FittedColumn {
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  if (present.length === 0) return dropped(name, 'NO_VALUES');
  if (present[0] === present.at(-1)) return dropped(name, 'ONE_VALUE');
  const middle = quantile(present, 0.5);
  const filled = values.map((value) => (Number.isNaN(value) ? middle : value));
  const curved = shape.transform === 'number' && (present[0] ?? 0) >= 0 && skewness(filled) > SKEWED;
  const unit = curved
    ? UNIT_SHARE *
      quantile(
        present.filter((value) => value > 0),
        0.5,
      )
    : 1;
  const bent = curved ? filled.map((value) => Math.log1p(value / unit)) : filled;
  const centre = mean(bent);
  const feature: Feature = {
    name,
    column: name,
    transform: shape.transform === 'rank' ? 'rank' : curved ? 'log1p' : 'identity',
    unit,
    level: null,
    fill: curved ? Math.log1p(middle / unit) : middle,
    centre,
    scale: deviation(bent, centre),
  };
  return { features: [feature], levels: [], dropped: null };
}

function fitNumber(column: string, customers: readonly Traits[]): FittedColumn {
  const values = Float64Array.from(customers, (traits) => {
    const value = traits[column];
    return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
  });
  return standardised(column, values, { transform: 'number' });
}

function fitRank(column: string, levels: readonly string[], customers: readonly Traits[]): FittedColumn {
  const ranks = Float64Array.from(customers, (traits) => {
    const rank = levels.indexOf(String(traits[column]));
    return rank < 0 ? NaN : rank;
  });
  return { ...standardised(column, ranks, { transform: 'rank' }), levels };
}

function countLevels(column: string, customers: readonly Traits[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const traits of customers) {
    const level = traits[column];
    if (typeof level === 'string') counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort(([left, often], [right, seldom]) => seldom - often || (left < right ? -1 : 1));
}

/**
 * All levels share one scale, which gives the column as a whole a variance of 1, like a number column; centred, so
 * that all zeros means "as the book on average".
 */
function fitLevels(column: string, customers: readonly Traits[]): FittedColumn {
  const counted = countLevels(column, customers);
  const known = counted.reduce((sum, [, count]) => sum + count, 0);
  if (known === 0) return dropped(column, 'NO_VALUES');
  if (counted.length === 1) return dropped(column, 'ONE_VALUE');
  const shares = counted.slice(0, MOST_LEVELS).map(([level, count]) => [level, count / known] as const);
  const scale = Math.sqrt(shares.reduce((sum, [, share]) => sum + share * (1 - share), 0));
  const features = shares.map(([level, share]): Feature => {
    const name = `${column} = ${level}`;
    return { name, column, transform: 'level', unit: 1, level, fill: share, centre: share, scale };
  });
  return { features, levels: shares.map(([level]) => level), dropped: null };
}

function fitColumn(column: FeatureColumn, customers: readonly Traits[]): FittedColumn {
  if (column.kind === 'number') return fitNumber(column.name, customers);
  return column.ordered && column.levels.length > 0
    ? fitRank(column.name, column.levels, customers)
    : fitLevels(column.name, customers);
}

/**
 * Learns centres, scales, medians and levels from customers whose derived columns are filled in. Only the named
 * columns are read. Numbers: median for missing values, log1p where non-negative and skewed (skewness above 1), then a
 * z-score. Ordered categories: z-scored ranks. Other categories: one feature a level, the 20 most frequent.
 */
export function fitEncoder(customers: readonly Traits[], columns: readonly FeatureColumn[]): FeatureEncoder {
  const fitted = columns.map((column) => ({ name: column.name, ...fitColumn(column, customers) }));
  return {
    features: fitted.flatMap(({ features }) => features),
    levels: Object.fromEntries(
      fitted.filter(({ levels }) => levels.length > 0).map(({ name, levels }) => [name, levels]),
    ),
    dropped: fitted.flatMap((column) => (column.dropped === null ? [] : [column.dropped])),
  };
}
