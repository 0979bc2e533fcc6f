import { BookError } from './book-error.js';
import type { Row, Runaway } from './parse-records.js';
import { parseRecords } from './parse-records.js';
import type { Position } from './read-chunks.js';
import { hasByteOrderMark, readChunks, START } from './read-chunks.js';

export type { Row } from './parse-records.js';

export interface RefusedRow {
  readonly line: number;
  readonly column: string | null;
  readonly expected: string;
}

export interface RowBatch {
  /** Column names as the file has them, without surrounding blanks. */
  readonly header: readonly string[];
  /** Rows with exactly one cell for each column of the header. */
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedRow[];
  /** What was mended at the start of the file; told with the first batch. */
  readonly repairs: readonly string[];
}

/** More runaway rows than this mean that the whole file is quoted in another way than CSV. */
const MAXIMUM_RUNAWAYS = 100;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The rows of a comma-separated file, in batches; at least one batch comes, so that the header is always seen.
 * A row with a wrong number of cells, with quotes that never close, or longer than 100,000 bytes is refused and
 * reading goes on at the line after its first. Blank lines are no rows.
 * @throws {BookError} for a file that is missing, empty, not UTF-8, separated otherwise, or two files in one
 */
export async function* readRows(file: string): AsyncGenerator<RowBatch> {
  let header: readonly string[] | null = null;
  let position: Position | null = START;
  for (let runaways = 0; position !== null; runaways++) {
    if (runaways > MAXIMUM_RUNAWAYS) throw tooManyRunaways(file, position);
    const records: AsyncGenerator<readonly Row[], Runaway | null> = parseRecords(
      file,
      position,
      header?.length ?? null,
    );
    let step = await records.next();
    for (; step.done !== true; step = await records.next()) {
      if (header !== null) {
        yield { ...checkedRows(file, header, step.value), repairs: [] };
        continue;
      }
      const [first, ...rows]: readonly Row[] = step.value;
      if (first === undefined) continue;
      header = checkedHeader(file, first.cells);
      yield { ...checkedRows(file, header, rows), repairs: await headerRepairs(file, first.cells) };
    }
    if (step.value === null) break;
    if (header === null)
      throw new BookError(`${file}, line 1: the header is not readable, expected ${step.value.reason}.`);
    yield { header, rows: [], refused: [refusedRunaway(step.value, header)], repairs: [] };
    position = await lineAfter(file, position, step.value.line);
  }
  if (header === null)
    throw new BookError(`${file} is empty. Expected a header with column names, then rows.`);
}

function checkedHeader(file: string, cells: readonly string[]): readonly string[] {
  const [only = ''] = cells;
  const separator = [';', '\t', '|'].find((mark) => only.includes(mark));
  if (cells.length === 1 && separator !== undefined) {
    const name = separator === '\t' ? 'tabs' : `"${separator}"`;
    throw new BookError(
      `${file} is separated by ${name}. Expected commas: export it again as a comma-separated CSV.`,
    );
  }
  return cells.map((cell) => cell.trim());
}

function checkedRows(
  file: string,
  header: readonly string[],
  batch: readonly Row[],
): Omit<RowBatch, 'repairs'> {
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  for (const row of batch) {
    const { line, cells } = row;
    if (cells.length === header.length) {
      if (repeats(cells, header)) throw repeatedHeader(file, line);
      rows.push(row);
    } else {
      refused.push({
        line,
        column: null,
        expected: `${header.length} cells as in the header; found ${cells.length}`,
      });
    }
  }
  return { header, rows, refused };
}

async function headerRepairs(file: string, cells: readonly string[]): Promise<readonly string[]> {
  const repairs = (await hasByteOrderMark(file)) ? ['the byte order mark was skipped'] : [];
  if (cells.every((cell) => cell === cell.trim())) return repairs;
  return [...repairs, 'blanks around column names were removed'];
}

function repeats(cells: readonly string[], header: readonly string[]): boolean {
  return cells[0]?.trim() === header[0] && cells.every((cell, index) => cell.trim() === header[index]);
}

function repeatedHeader(file: string, line: number): BookError {
  return new BookError(
    `${file}, line ${line}: the header stands here a second time. ` +
      'If two files were joined, check that both belong together, then delete this line.',
  );
}

function refusedRunaway({ line, cell, reason }: Runaway, header: readonly string[]): RefusedRow {
  return { line, column: (cell === null ? null : header[cell]) ?? null, expected: reason };
}

function tooManyRunaways(file: string, { line }: Position): BookError {
  return new BookError(
    `${file}: up to line ${line}, more than ${MAXIMUM_RUNAWAYS} rows have quotes that never close or are too long. ` +
      'Expected CSV in which a cell with a comma, quote or line break is wrapped in " and each " in it is doubled.',
  );
}

/** The start of the line after the given one, sought from a position before it; null at the end of the file. */
async function lineAfter(file: string, from: Position, line: number): Promise<Position | null> {
  let { byte: passed, line: current } = from;
  let previous = 0;
  for await (const chunk of readChunks(file, from)) {
    for (const [index, value] of chunk.entries()) {
      // The line feed of a pair belongs to the return before it, which has been counted.
      const startsHere = current > line && !(value === LINE_FEED && previous === RETURN);
      if (startsHere) return { byte: passed + index, line: current };
      if (value === RETURN || (value === LINE_FEED && previous !== RETURN)) current++;
      previous = value;
    }
    passed += chunk.length;
  }
  return null;
}
