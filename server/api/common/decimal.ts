import type { Unit } from '../../book/columns.js';

/** A number below 1e21 as exact text: money with its two decimals, others with up to six and no trailing zeros. */
export function decimalOf(value: number, unit: Unit): string {
  if (unit === 'MONEY') return value.toFixed(2);
  const trimmed = value.toFixed(6).replace(/\.?0+$/, '');
  return trimmed === '-0' ? '0' : trimmed;
}
