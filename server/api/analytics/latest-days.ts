import type { DayCount } from '../../feedback/analytics.js';
import { expectedError } from '../errors.js';

export const USUAL_DAYS = 92;
export const MOST_DAYS = 366;

/** The counts of the latest days on which anything happened. @param counts by day */
export function ofLatestDays(counts: readonly DayCount[], days: number): readonly DayCount[] {
  const all = [...new Set(counts.map(({ day }) => day))];
  const latest = new Set(all.slice(-days));
  return counts.filter(({ day }) => latest.has(day));
}

/** @throws {GraphQLError} BAD_USER_INPUT naming the argument, the range and what to do */
export function assertDays(days: number): void {
  if (days >= 1 && days <= MOST_DAYS) return;
  throw expectedError(
    'BAD_USER_INPUT',
    `Argument "days" of "perDay" must be 1 to ${MOST_DAYS}, but is ${days}. For earlier days, end the scope before them with scope.to.`,
  );
}
