import type { Unit } from '../book/columns.js';
import type { Day } from '../book/day.js';

/** Numbers and days in the manner of one locale. */
export interface Quantities {
  number(unit: Exclude<Unit, 'CATEGORY'>, value: number): string;
  day(day: Day): string;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** From here on a decimal of a percentage tells nobody anything. */
const COARSE_RATIO = 0.1;
/** Intl begins an amount that is read from right to left with it. */
const RIGHT_TO_LEFT = '\u200f';
const LEFT_TO_RIGHT = '\u200e';

/** From right to left, the sign of "US$" goes before the letters unless something after it says that it belongs to them. */
function withWholeSign(amount: string): string {
  return amount.startsWith(RIGHT_TO_LEFT) ? `${amount}${LEFT_TO_RIGHT}` : amount;
}

/** @param currency ISO 4217: it comes from the book, never from the locale. */
export function quantitiesOf(locale: string, currency: string): Quantities {
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    signDisplay: 'negative',
  });
  const coarse = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  });
  const score = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'negative' });
  const spans = new Map(
    (['day', 'month', 'year'] as const).map((unit) => [
      unit,
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }),
    ]),
  );
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const span = (unit: 'day' | 'month' | 'year', value: number): string =>
    (spans.get(unit) ?? count).format(value);
  return {
    day: (day) => date.format(day * MILLISECONDS_A_DAY),
    number(unit, value) {
      switch (unit) {
        case 'MONEY':
          return withWholeSign(money.format(value));
        case 'RATIO':
          return (Math.abs(value) < COARSE_RATIO ? fine : coarse).format(value);
        case 'SCORE':
          return score.format(value);
        case 'COUNT':
          return count.format(value);
        case 'DAYS':
          return span('day', value);
        case 'MONTHS':
          return span('month', value);
        case 'YEARS':
          return span('year', value);
      }
    },
  };
}
