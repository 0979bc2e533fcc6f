import type { Value } from '../../book/columns.js';
import { formatDay } from '../../book/day.js';
import { quantile } from '../../model/quantile.js';
import { EvaluationError } from '../evaluation-error.js';
import type { AttributeSettings } from './data-set-schema.js';

/** How the values of one attribute become codes: 0 is unknown, otherwise the index of the level + 1. */
export interface Levels {
  readonly levels: readonly string[];
  codeOf(value: Value): number;
}

const BINS = 5;
const MOST_LEVELS = 65_534;
const PLAIN = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });

/**
 * @param values those that the bins are cut from, at quantiles; a later value falls into the bin that fits
 * @param all every value that can come
 */
export function levelsOf(
  { name, kind, bins = BINS }: AttributeSettings,
  values: readonly Value[],
  all: readonly Value[],
): Levels {
  if (kind === 'category') return categoryLevels(name, all);
  const write = kind === 'date' ? formatDay : (value: number): string => PLAIN.format(value);
  return binnedLevels(values, bins, write);
}

function categoryLevels(name: string, all: readonly Value[]): Levels {
  const levels = [...new Set(all.filter((value) => value !== null).map(String))].sort();
  if (levels.length > MOST_LEVELS) {
    throw new EvaluationError(
      `The category ${name} has ${levels.length.toLocaleString('en')} different values; it goes up to ` +
        `${MOST_LEVELS.toLocaleString('en')}. Leave the column out, or call it a number or a date.`,
    );
  }
  const codes = new Map(levels.map((level, index) => [level, index + 1]));
  return { levels, codeOf: (value) => (value === null ? 0 : (codes.get(String(value)) ?? 0)) };
}

function binnedLevels(values: readonly Value[], bins: number, write: (value: number) => string): Levels {
  const sorted = Float64Array.from(values.filter((value) => typeof value === 'number')).sort();
  const cuts = Array.from({ length: bins - 1 }, (_, cut) => quantile(sorted, (cut + 1) / bins));
  // A cut at the largest value would leave nothing above it.
  const edges = [...new Set(cuts)].filter((edge) => edge < (sorted.at(-1) ?? -Infinity));
  const levels = Array.from({ length: edges.length + 1 }, (_, bin) => {
    const low = edges[bin - 1];
    const high = edges[bin];
    if (low === undefined) return high === undefined ? 'any' : `up to ${write(high)}`;
    return high === undefined ? `above ${write(low)}` : `${write(low)} to ${write(high)}`;
  });
  return {
    levels,
    codeOf(value) {
      if (typeof value !== 'number') return 0;
      const bin = edges.findIndex((edge) => value <= edge);
      return (bin < 0 ? edges.length : bin) + 1;
    },
  };
}
