import type { Dataset } from './book.js';
import type { Day } from './day.js';
import { formatDay } from './day.js';
import type { Problem } from './report.js';

/** A gap that a bank's enquiries do not have; beyond it the last date is more likely a typing error. */
const UNLIKELY_GAP_DAYS = 180;

/**
 * The day that "today" stands for: dataset.yaml's, else the latest enquiry's.
 * @param days the days of all enquiries, ascending
 * Null where neither exists.
 */
export function chooseAsOf(
  { asOf }: Pick<Dataset, 'asOf'>,
  days: Int32Array,
): { readonly asOf: Day; readonly notices: readonly Problem[] } | null {
  const latest = days.at(-1);
  if (asOf !== null) {
    const later = days.length - days.findLastIndex((day) => day <= asOf) - 1;
    return {
      asOf,
      notices:
        later === 0
          ? []
          : [notice(`${later} enquiries are later than asOf ${formatDay(asOf)} and count from their day on`)],
    };
  }
  if (latest === undefined) return null;
  const before = days.findLast((day) => day < latest) ?? latest;
  if (latest - before <= UNLIKELY_GAP_DAYS) return { asOf: latest, notices: [] };
  const message =
    `the latest enquiry, ${formatDay(latest)}, stands for today, but the one before is of ${formatDay(before)}; ` +
    'if the date is a typing error, mend it or write asOf into dataset.yaml';
  return { asOf: latest, notices: [notice(message)] };
}

function notice(message: string): Problem {
  return {
    severity: 'notice',
    file: 'enquiries_data.csv',
    line: null,
    column: 'Enquiry_Date',
    value: null,
    message,
  };
}
