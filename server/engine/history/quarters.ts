import type { Day } from '../../book/day.js';

const QUARTER_DAYS = 91;
/** Tastes and terms of more than three years ago are all one past. */
const MOST_QUARTERS = 12;

/** The windows in which the ranker sees what customers take: quarters that end on `asOf`, the oldest holding all before. */
export interface Quarters {
  readonly asOf: Day;
  /** At least 1. */
  readonly count: number;
}

/** @param earliest the first day on which anything was taken; null: nothing was */
export function quartersUpTo(asOf: Day, earliest: Day | null): Quarters {
  const days = earliest === null ? 0 : Math.max(0, asOf - earliest);
  return { asOf, count: Math.min(MOST_QUARTERS, Math.floor(days / QUARTER_DAYS) + 1) };
}

/** From 0, the oldest. What has no date was taken before all that has one. */
export function quarterOf(day: Day | null, { asOf, count }: Quarters): number {
  if (day === null) return 0;
  return Math.min(count - 1, Math.max(0, count - 1 - Math.floor((asOf - day) / QUARTER_DAYS)));
}

export function lastDayOf(quarter: number, { asOf, count }: Quarters): Day {
  return asOf - (count - 1 - quarter) * QUARTER_DAYS;
}
