import type { Cell } from './cell.js';
import { MISSING } from './cell.js';
import type { NumberColumn } from './columns.js';

// Lengths are bounded before these run, so that no hostile cell can keep them busy.
const LONGEST = 40;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const COMMA_GROUPS = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;
const POINT_GROUPS = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const EITHER_WAY = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

type Reading = { readonly number: number; readonly repair: string | null } | { readonly unclear: string };

/**
 * A parser for the cells of a number column. A point is the decimal sign. Thousands separators ("1,234.50",
 * "1.234,50", "1,234,567") and a decimal comma ("12,5", "0,125") are mended where only one reading exists;
 * "1,234" has two and is refused.
 */
export function numberParser(
  column: Pick<NumberColumn, 'minimum' | 'maximum' | 'whole'>,
): (text: string) => Cell {
  const { minimum, maximum, whole } = column;
  const expected = `a ${whole ? 'whole ' : ''}number from ${readable(minimum)} to ${readable(maximum)}`;
  return (text) => {
    const trimmed = text.trim();
    if (trimmed === '') return MISSING;
    const reading = readNumber(trimmed);
    if (reading === null) return { expected };
    if ('unclear' in reading) return { expected: `${expected}; ${reading.unclear}` };
    const { number } = reading;
    if (number < minimum || number > maximum || (whole && !Number.isInteger(number))) return { expected };
    const repair = reading.repair ?? (trimmed === text ? null : 'surrounding blanks removed');
    return { value: number, repair };
  };
}

function readNumber(text: string): Reading | null {
  if (text.length > LONGEST) return null;
  if (PLAIN.test(text)) return { number: zeroIsPositive(text), repair: null };
  if (EITHER_WAY.test(text)) {
    const [whole = '', fraction = ''] = text.split(',');
    return { unclear: `this is either ${whole}${fraction} or ${whole}.${fraction}, write it so` };
  }
  if (COMMA_GROUPS.test(text)) {
    return { number: zeroIsPositive(text.replaceAll(',', '')), repair: 'thousands separators removed' };
  }
  if (POINT_GROUPS.test(text)) {
    const plain = text.replaceAll('.', '').replace(',', '.');
    return { number: zeroIsPositive(plain), repair: 'thousands separators removed' };
  }
  if (DECIMAL_COMMA.test(text)) {
    return { number: zeroIsPositive(text.replace(',', '.')), repair: 'decimal comma read as a point' };
  }
  return null;
}

/** Adding zero turns -0 into 0, which would print otherwise. */
function zeroIsPositive(text: string): number {
  return Number(text) + 0;
}

function readable(bound: number): string {
  return bound.toLocaleString('en', { maximumFractionDigits: 20 });
}
