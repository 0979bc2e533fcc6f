import { join } from 'node:path';
import { chooseAsOf } from './as-of.js';
import { BookError } from './book-error.js';
import type { Book } from './book.js';
import type { SourceFile } from './columns.js';
import { COLUMNS } from './columns.js';
import { readDataset } from './dataset.js';
import { GUARD_COLUMNS } from './guard-columns.js';
import { formatProblem } from './format-report.js';
import type { ProtectedTable } from './protected.js';
import { createProtectedTable, protectedNames } from './protected.js';
import { readBehaviour } from './read-behaviour.js';
import { readCustomers } from './read-customers.js';
import { readEnquiries } from './read-enquiries.js';
import { requireRows } from './read-table.js';
import type { Reporter, ReadReport } from './report.js';
import { createReporter } from './report.js';
import { typedBook } from './typed-book.js';
import { typedColumn } from './typed-columns.js';

export interface BookRead {
  readonly book: Book;
  /** Kept apart: the book and its records cannot reach it. */
  readonly protectedTable: ProtectedTable;
  readonly report: ReadReport;
}

export interface ReadOptions {
  /** Problems kept verbatim of each severity; further ones are counted. Default: 10,000. */
  readonly keptProblems?: number;
}

const SHOWN_REASONS = 3;

/**
 * Reads, checks and joins the three CSVs of a data folder by dataset.yaml and the data contract (data/README.md).
 * A bad row is refused and reported; nothing is written.
 * @throws {BookError} where a file as a whole cannot be read or no customer is left
 * @throws {SettingsError} for mistakes in dataset.yaml
 */
export async function readBook(directory: string, options: ReadOptions = {}): Promise<BookRead> {
  const reporter = createReporter(options.keptProblems);
  const { dataset, notices } = await readDataset(directory);
  for (const notice of notices) reporter.add(notice);
  const protectedTable = createProtectedTable();
  const reading = { directory, reporter, protectedTable, protectedNames: protectedNames(dataset) };
  const columns = [...COLUMNS, ...dataset.columns, ...GUARD_COLUMNS];
  const traits = columns.map((column) => ({ column, cells: typedColumn(column) }));

  const customers = await readCustomers(reading, traits);
  requireRows(directory, 'customer_data.csv', reporter);
  if (customers.ids.length === 0) throw noCustomers(directory, reporter);
  const withoutBehaviour = await readBehaviour(reading, traits, customers);
  requireRows(directory, 'financial_behavior_data.csv', reporter);
  const enquiries = await readEnquiries(reading, customers);

  const today = chooseAsOf(dataset, enquiries.days);
  if (today === null) throw noDate(directory, reporter);
  for (const notice of today.notices) reporter.add(notice);
  return {
    book: typedBook({ dataset, asOf: today.asOf, customers, traits, enquiries }),
    protectedTable: protectedTable.finish(),
    report: reporter.finish(withoutBehaviour),
  };
}

function noCustomers(directory: string, reporter: Reporter): BookError {
  const file = 'customer_data.csv';
  return new BookError(
    `${join(directory, file)}: every one of ${reporter.counts(file).refused} rows was refused, so there are no customers. ` +
      `Mend the rows (data/README.md says what each column may hold).${firstReasons(file, reporter)}`,
  );
}

function noDate(directory: string, reporter: Reporter): BookError {
  const file = 'enquiries_data.csv';
  const { read } = reporter.counts(file);
  return new BookError(
    `${join(directory, file)}: none of ${read} enquiries could be kept, so no date stands for today. ` +
      `Mend the file, or write asOf: YYYY-MM-DD into dataset.yaml.${firstReasons(file, reporter)}`,
  );
}

function firstReasons(file: SourceFile, reporter: Reporter): string {
  const refusals = reporter
    .finish(0)
    .problems.filter((one) => one.severity === 'refused' && one.file === file);
  const reasons = refusals.slice(0, SHOWN_REASONS).map((problem) => `\n  ${formatProblem(problem)}`);
  return reasons.length === 0 ? '' : ` The first reasons:${reasons.join('')}`;
}
