import type { Day } from '../../book/day.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** The same day of the month, `months` (whole, 0 or more) later; a shorter month's last day where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const start = new Date(day * MILLISECONDS_A_DAY);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastDate)) / MILLISECONDS_A_DAY;
}
