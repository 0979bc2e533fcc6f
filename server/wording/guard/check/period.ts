import type { Reading } from '../reading.js';
import { quantities } from './figures.js';
import { codes, type Check } from './pair.js';

const NOUN = /^(day|week|fortnight|month|quarter|year|decade|hour)s?$/;
const RATES: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  hourly: 'hour',
};
const RATE_WORDS = new Set(['per', 'each', 'every']);
const PREPOSITIONS = new Set([
  'of',
  'for',
  'in',
  'within',
  'after',
  'before',
  'over',
  'than',
  'about',
  'during',
  'is',
  'once',
  'take',
  'takes',
]);

/** A stretch of time that a text speaks of. */
interface Period {
  readonly unit: string;
  /** "a month", "monthly", "every month"; not "a month ago" or "in a month". */
  readonly rate: boolean;
  /** Index of its first token, and of the one behind it. */
  readonly at: number;
  readonly end: number;
}

function periodAt({ tokens }: Reading, at: number): Period | null {
  const key = tokens[at]?.key ?? '';
  const rate = RATES[key];
  if (rate !== undefined) return { unit: rate, rate: true, at, end: at + 1 };
  if (key === 'annum') return { unit: 'year', rate: true, at: at - 1, end: at + 1 };
  const unit = NOUN.exec(key)?.[1];
  if (unit === undefined) return null;
  const before = tokens[at - 1]?.key ?? '';
  const earlier = tokens[at - 2];
  if (RATE_WORDS.has(before)) return { unit, rate: true, at: at - 1, end: at + 1 };
  // "month by month", "from month to month"
  if ((before === 'by' || before === 'after') && earlier?.key === key)
    return { unit, rate: true, at: at - 2, end: at + 1 };
  const by = tokens[at + 1]?.key;
  if ((by === 'by' || by === 'after') && tokens[at + 2]?.key === key)
    return { unit, rate: true, at, end: at + 3 };
  const article = before === 'a' || before === 'an' || before === 'the';
  const alone = earlier !== undefined && earlier.kind !== 'mark' && !PREPOSITIONS.has(earlier.key);
  if (article && before !== 'the' && alone && tokens[at + 1]?.key !== 'ago')
    return { unit, rate: true, at: at - 1, end: at + 1 };
  return { unit, rate: false, at, end: at + 1 };
}

export function periods(reading: Reading): readonly Period[] {
  return reading.tokens.flatMap((_, at): readonly Period[] => {
    const period = periodAt(reading, at);
    return period === null ? [] : [period];
  });
}

function units(all: readonly Period[], rate: boolean): string {
  return [...new Set(all.filter((one) => one.rate === rate).map(({ unit }) => unit))].sort().join();
}

/** The rate that stands right behind a value: "month" for "$200 per month". */
function rateBehind(reading: Reading, end: number): string {
  return periods(reading).find(({ rate, at }) => rate && at === end)?.unit ?? '';
}

/** PERIOD: a month is not a year, and $200 a month is not $200. */
export const period: Check = ({ source, text }) => {
  const before = periods(source);
  const after = periods(text);
  const known = new Set(before.map(({ unit }) => unit));
  const rebound = quantities(text).some((quantity) => {
    const same = quantities(source).filter(({ key }) => key === quantity.key);
    const now = rateBehind(text, quantity.end);
    return (
      now !== '' && same.length > 0 && !same.some(({ end }) => ['', now].includes(rateBehind(source, end)))
    );
  });
  return codes([
    'PERIOD',
    units(before, true) !== units(after, true) || after.some(({ unit }) => !known.has(unit)) || rebound,
  ]);
};
