import { join } from 'node:path';
import { BookError } from './book-error.js';
import type { CellParser } from './cell.js';
import type { SourceFile, Value } from './columns.js';
import type { Header, WantedColumn } from './header.js';
import { bindHeader } from './header.js';
import { protectedText } from './protected.js';
import type { RefusedRow, Row } from './read-rows.js';
import { readRows } from './read-rows.js';
import type { Problem, Reporter } from './report.js';
import { shown } from './report.js';

/** A column of a file with the parser of its cells. */
export interface Field extends WantedColumn {
  readonly parse: CellParser;
}

export interface TableRow {
  readonly line: number;
  /** One value for each field, in the order asked; null where the cell is empty or the column absent. */
  readonly values: readonly Value[];
  readonly protectedValues: readonly { readonly name: string; readonly value: string | null }[];
}

/** Why a row that reads well cannot stay, e.g. its customer is unknown. */
export interface RowRefusal {
  readonly column: string;
  readonly value: Value;
  readonly expected: string;
}

export interface TableSource {
  readonly directory: string;
  readonly file: SourceFile;
  readonly fields: readonly Field[];
  readonly protectedNames: readonly string[];
  /** Optional columns of which the file must have at least one. */
  readonly requiresOneOf?: readonly string[];
  /** Takes a good row in, or says why it cannot stay. */
  accept(row: TableRow): RowRefusal | null;
  /** Told of a row that was refused for a bad cell. */
  refuse?(row: TableRow): void;
}

/**
 * Reads a CSV file row by row: each row is either accepted or refused, and everything refused, mended or not used
 * is reported.
 * @throws {BookError} where the file as a whole cannot be read
 */
export async function readTable(source: TableSource, reporter: Reporter): Promise<void> {
  const path = join(source.directory, source.file);
  let header: Header | null = null;
  for await (const batch of readRows(path)) {
    for (const message of batch.repairs) note(source, reporter, 'repaired', 1, null, message);
    header ??= boundHeader(path, source, batch.header, reporter);
    for (const row of batch.rows) readRow(source, header, row, reporter);
    for (const refusal of batch.refused) refuseUnread(source, refusal, reporter);
  }
}

function boundHeader(
  path: string,
  source: TableSource,
  names: readonly string[],
  reporter: Reporter,
): Header {
  const header = bindHeader(path, names, source.fields, source.protectedNames);
  const { requiresOneOf: either = [], fields } = source;
  const isThere = fields.some(({ name }, field) => either.includes(name) && header.indexes[field] !== -1);
  if (either.length > 0 && !isThere) {
    throw new BookError(`${path}, line 1: a column ${either.join(' or ')} is missing. Add one of them.`);
  }
  for (const { found, name } of header.respelled) {
    note(source, reporter, 'repaired', 1, name, `the header's "${shown(found)}" is read as ${name}`);
  }
  for (const name of header.unused) {
    const message =
      name === ''
        ? 'a column without a name is not used'
        : 'is not used; name it in dataset.yaml to make it a feature';
    note(source, reporter, 'notice', 1, shown(name), message);
  }
  return header;
}

function readRow(source: TableSource, header: Header, { line, cells }: Row, reporter: Reporter): void {
  const { file, fields } = source;
  const refusals: Problem[] = [];
  const repairs: Problem[] = [];
  const read = (column: string, text: string, parse: CellParser): Value => {
    const cell = parse(text);
    if ('value' in cell && cell.repair === null) return cell.value;
    const value = shown(text);
    if ('expected' in cell) {
      refusals.push({ severity: 'refused', file, line, column, value, message: cell.expected });
      return null;
    }
    repairs.push({ severity: 'repaired', file, line, column, value, message: cell.repair ?? '' });
    return cell.value;
  };
  const values = fields.map(({ name, parse }, field) => {
    const text = cells[header.indexes[field] ?? -1];
    return text === undefined ? null : read(name, text, parse);
  });
  const protectedValues = header.protectedColumns.map(({ name, index }) => ({
    name,
    value: protectedText(cells[index] ?? ''),
  }));
  const row: TableRow = { line, values, protectedValues };
  if (refusals.length > 0) source.refuse?.(row);
  else {
    const refusal = source.accept(row);
    if (refusal !== null) refusals.push(problemOf(file, line, refusal));
  }
  for (const problem of refusals.length > 0 ? refusals : repairs) reporter.add(problem);
  reporter.countRow(file, refusals.length > 0 ? 'refused' : repairs.length > 0 ? 'repaired' : 'kept');
}

function problemOf(file: SourceFile, line: number, { column, value, expected }: RowRefusal): Problem {
  const found = value === null ? null : shown(String(value));
  return { severity: 'refused', file, line, column, value: found, message: expected };
}

function refuseUnread(
  { file }: TableSource,
  { line, column, expected }: RefusedRow,
  reporter: Reporter,
): void {
  reporter.add({ severity: 'refused', file, line, column, value: null, message: expected });
  reporter.countRow(file, 'refused');
}

function note(
  { file }: TableSource,
  reporter: Reporter,
  severity: 'notice' | 'repaired',
  line: number,
  column: string | null,
  message: string,
): void {
  reporter.add({ severity, file, line, column, value: null, message });
}

/** @throws {BookError} where a file has a header and nothing below it */
export function requireRows(directory: string, file: SourceFile, reporter: Reporter): void {
  if (reporter.counts(file).read > 0) return;
  throw new BookError(
    `${join(directory, file)} has a header but no rows. Expected one row or more below it.`,
  );
}
