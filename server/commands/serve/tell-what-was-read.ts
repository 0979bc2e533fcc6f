import { join } from 'node:path';
import { formatReport, writeReport } from '../../book/format-report.js';
import type { BookRead } from '../../book/read-book.js';
import type { Config } from '../../config.js';
import { MendableError } from '../../mendable-error.js';
import type { Voice } from '../command.js';

/** What was refused, repaired or remarkable in the CSVs, in a line or two; all of it goes to a file. */
export async function tellWhatWasRead(
  { report }: BookRead,
  { data, state }: Config,
  { say }: Voice,
): Promise<void> {
  const { refused, repaired, notice } = report.totals;
  if (refused + repaired + notice === 0) return;
  const file = join(state, 'read_report.csv');
  try {
    await writeReport(report, file);
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    // A release can be served from a disk that cannot be written to.
    say(`${formatReport(report)}\n${error.message}`);
    return;
  }
  say(
    refused + repaired === 0
      ? `${data}: ${notice} remarks about the data, listed in ${file}`
      : `${formatReport(report)}\nAll of it is listed in ${file}`,
  );
}
