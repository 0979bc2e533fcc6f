import type { Day } from '../../book/day.js';
import { formatDay, parseDay } from '../../book/day.js';
import type { WindowSettings } from './data-set-schema.js';
import type { Taken } from './taken.js';

/** The windows of a data set, earliest first. */
export interface Windows {
  readonly count: number;
  /** Those that are over: the sightings after the last end make one more window, which nothing is known to complete. */
  readonly complete: number;
  /** The last day of each complete window; empty where the data give no days. */
  readonly ends: readonly Day[];
  /** The window of a sighting. */
  of(sighting: number): number;
}

/** A day's date so many months before; the 31st becomes the last day of a shorter month. */
function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = formatDay(day).split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const start = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  for (let last = date; last > 0; last -= 1) {
    const found = parseDay(`${start}-${String(last).padStart(2, '0')}`);
    if (found !== null) return found;
  }
  return day;
}

/** Windows of so many months each, counted back from the last day until all sightings are in one. */
function endsByMonths(months: number, last: Day, first: Day): readonly Day[] {
  const ends = [last];
  for (let back = 1; ; back += 1) {
    const end = monthsBefore(last, back * months);
    if (end < first) return ends.reverse();
    ends.push(end);
  }
}

function chooseEnds(settings: WindowSettings | undefined, days: readonly Day[]): readonly Day[] {
  if (settings?.ends !== undefined) return settings.ends;
  const different = [...new Set(days)].sort((left, right) => left - right);
  const [first] = different;
  const last = settings?.last ?? different.at(-1);
  if (first === undefined || last === undefined) return [];
  if (settings?.months === undefined) return different;
  return endsByMonths(settings.months, last, first);
}

/** The first end that is not before a day; ends.length where all are. */
function windowOf(day: Day, ends: readonly Day[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Windows by number or by day; without either there is one. A matrix of dated rows has a window for each date. */
export function chooseWindows(
  { days, windows }: Taken,
  settings: WindowSettings | undefined,
  isMatrix: boolean,
): Windows {
  if (windows !== null) {
    const ends = settings?.ends ?? [];
    const count = windows.reduce((most, window) => Math.max(most, window + 1), Math.max(1, ends.length));
    return {
      count,
      complete: ends.length > 0 ? ends.length : count,
      ends,
      of: (sighting) => windows[sighting] ?? 0,
    };
  }
  if (days === null || (settings === undefined && !isMatrix)) {
    return { count: 1, complete: 1, ends: [], of: () => 0 };
  }
  const ends = chooseEnds(settings, days);
  const hasLater = days.some((day) => day > (ends.at(-1) ?? Infinity));
  return {
    count: Math.max(1, ends.length + (hasLater ? 1 : 0)),
    complete: ends.length,
    ends,
    of: (sighting) => windowOf(days[sighting] ?? 0, ends),
  };
}
