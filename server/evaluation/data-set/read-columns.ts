import { basename } from 'node:path';
import { BookError } from '../../book/book-error.js';
import type { CellParser } from '../../book/cell.js';
import { MISSING } from '../../book/cell.js';
import type { Value } from '../../book/columns.js';
import { bindHeader } from '../../book/header.js';
import type { Row } from '../../book/read-rows.js';
import { readRows } from '../../book/read-rows.js';
import type { FileReading, ReadingLog } from './reading-log.js';
import { createReadingLog } from './reading-log.js';

/** A column to read, and how. */
export interface WantedColumn {
  readonly name: string;
  readonly parse: CellParser;
}

export interface ColumnSource {
  readonly path: string;
  /** Words that stand for an empty cell. */
  readonly missing: ReadonlySet<string>;
  /** What to read, which may depend on the columns that there are. */
  columns(header: readonly string[]): readonly WantedColumn[];
  /** Takes a row in, its values in the order of the columns; false where a filter leaves it out. */
  accept(values: readonly Value[]): boolean;
}

/**
 * Reads some columns of a CSV file row by row; a row with a cell that does not fit is refused and told.
 * @throws {BookError} where the file as a whole cannot be read, lacks a column, or has no row left
 */
export async function readColumns(source: ColumnSource): Promise<FileReading> {
  const { path } = source;
  const log = createReadingLog(basename(path));
  let bound: readonly (WantedColumn & { readonly index: number })[] | null = null;
  for await (const { header, rows, refused } of readRows(path)) {
    bound ??= bind(source, header);
    for (const row of rows) readRow(source, bound, row, log);
    for (const { line, column, expected } of refused) log.refuse(line, column, null, expected);
  }
  const reading = log.finish();
  requireKept(path, reading);
  return reading;
}

function bind(
  source: ColumnSource,
  header: readonly string[],
): readonly (WantedColumn & { readonly index: number })[] {
  const columns = source.columns(header);
  const wanted = columns.map(({ name }) => ({ name, mayBeAbsent: false }));
  const { indexes } = bindHeader(source.path, header, wanted, [], "the data set's YAML names what is wanted");
  return columns.map((column, at) => ({ ...column, index: indexes[at] ?? -1 }));
}

function readRow(
  source: ColumnSource,
  columns: readonly (WantedColumn & { readonly index: number })[],
  { line, cells }: Row,
  log: ReadingLog,
): void {
  let isMended = false;
  const values: Value[] = [];
  for (const { name, parse, index } of columns) {
    const text = cells[index] ?? '';
    const cell = text !== '' && source.missing.has(text.trim()) ? MISSING : parse(text);
    if ('expected' in cell) {
      log.refuse(line, name, text, cell.expected);
      return;
    }
    isMended ||= cell.repair !== null;
    values.push(cell.value);
  }
  if (!source.accept(values)) log.count('leftOut');
  else log.count(isMended ? 'mended' : 'kept');
}

function requireKept(path: string, { rows, refused, refusals }: FileReading): void {
  if (rows === 0) {
    throw new BookError(`${path} has a header but no rows. Expected one row or more below it.`);
  }
  if (refused < rows) return;
  throw new BookError(
    `${path}: every one of ${rows} rows was refused, so nothing is left. The first reasons:\n  ${refusals.join('\n  ')}`,
  );
}
