import { writeAtomically } from './write-atomically.js';
import type { FileCounts, Problem, ReadReport } from './report.js';
import { stringify } from 'csv-stringify/sync';

const SHOWN_PROBLEMS = 20;

/** A summary for people: counts of each file, then the first 20 problems, refusals first. */
export function formatReport(report: ReadReport): string {
  const { files, customersWithoutBehaviour, problems, totals } = report;
  const lines = Object.entries(files).map(([file, counts]) => formatCounts(file, counts));
  if (customersWithoutBehaviour > 0) {
    lines.push(
      `${amount(customersWithoutBehaviour, 'customer')} without a row in financial_behavior_data.csv`,
    );
  }
  const total = totals.refused + totals.notice + totals.repaired;
  if (total === 0) return lines.join('\n');
  const some = problems.slice(0, SHOWN_PROBLEMS);
  lines.push(
    `${totals.refused} refusals, ${totals.notice} notices, ${totals.repaired} repairs` +
      (some.length < total ? `; the first ${some.length}:` : ':'),
    ...some.map((problem) => `  ${formatProblem(problem)}`),
  );
  return lines.join('\n');
}

/** One problem on one line. */
export function formatProblem({ severity, file, line, column, value, message }: Problem): string {
  const place = [file, line === null ? null : `line ${line}`, column]
    .filter((part) => part !== null)
    .join(', ');
  const found = value === null ? '' : ` ${JSON.stringify(value)}`;
  const lead = { refused: 'refused, expected ', notice: '', repaired: 'mended, ' }[severity];
  return `${place}:${found} ${lead}${message}`;
}

/** Writes the problems as CSV with a header; formulas are disarmed, since people open it in a spreadsheet. */
export async function writeReport(report: ReadReport, file: string): Promise<void> {
  const { problems, totals } = report;
  const rows = problems.map((problem) => [
    problem.severity,
    problem.file,
    problem.line,
    problem.column,
    problem.value,
    problem.message,
  ]);
  const further = totals.refused + totals.notice + totals.repaired - problems.length;
  if (further > 0) {
    rows.push([
      'notice',
      null,
      null,
      null,
      null,
      `${further} further problems were counted; mend these and read again`,
    ]);
  }
  const header = ['severity', 'file', 'line', 'column', 'value', 'message'];
  await writeAtomically(file, [stringify([header, ...rows], { escape_formulas: true })]);
}

function formatCounts(file: string, { read, kept, repaired, refused }: FileCounts): string {
  return `${file}: ${amount(read, 'row')} read, ${kept} kept (${repaired} of them mended), ${refused} refused`;
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
