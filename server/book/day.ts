/** A calendar date as whole days since 1970-01-01, so that ages and waits are subtractions without time zones. */
export type Day = number;

const MILLISECONDS_A_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of an ISO date ("2025-03-24"), or null where the text is not a date that exists. */
export function parseDay(text: string): Day | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  const day = milliseconds / MILLISECONDS_A_DAY;
  return formatDay(day) === text ? day : null;
}

/** The ISO date of a day: formatDay(0) is "1970-01-01". */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
