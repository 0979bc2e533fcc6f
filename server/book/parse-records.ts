import { parse, type Parser } from 'csv-parse';
import type { Position } from './read-chunks.js';
import { readChunks } from './read-chunks.js';

export interface Row {
  /** Where the row begins; a quoted line break makes it longer than one line. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that runs away: too large, or with a quote that swallows the lines after it. */
export interface Runaway {
  /** Where it begins. */
  readonly line: number;
  /** Index of the cell that runs away, or null where it is not known. */
  readonly cell: number | null;
  readonly reason: string;
}

/** No honest row is longer; without a bound, one broken cell could fill the memory. */
const MAXIMUM_ROW_BYTES = 100_000;

const RUNAWAY_REASONS: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `a row of at most ${MAXIMUM_ROW_BYTES.toLocaleString('en')} bytes (is a quote left open?)`,
  CSV_QUOTE_NOT_CLOSED: 'a closing quote',
};

/**
 * The rows of a CSV file from a position on, in batches of one chunk, as the file has them.
 * Ends with null at the end of the file, or with the row at which reading cannot go on.
 * @param width number of cells of a row, or null to take that of the first row
 */
export async function* parseRecords(
  file: string,
  from: Position,
  width: number | null,
): AsyncGenerator<readonly Row[], Runaway | null> {
  const parser = parse({
    bom: from.byte === 0,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAXIMUM_ROW_BYTES,
  });
  parser.on('error', () => undefined);
  let expected = width;
  let line = from.line;
  for await (const chunk of piecesOf(readChunks(file, from))) {
    const { records, failure } = await feed(parser, chunk);
    const rows: Row[] = [];
    let swallowing: Runaway | null = null;
    for (const cells of records) {
      const breaks = lineBreaks(cells);
      if (!isBlank(cells)) {
        expected ??= cells.length;
        if (breaks > 0 && (cells.length !== expected || cells.some(swallowsLines))) {
          swallowing = { line, cell: null, reason: 'quotes that close in the same cell' };
          break;
        }
        rows.push({ line, cells });
      }
      line += 1 + breaks;
    }
    yield rows;
    if (swallowing !== null) return swallowing;
    if (failure !== null) return runaway(failure, line);
  }
  return null;
}

/** The chunks, then null for the end. */
async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  yield* chunks;
  yield null;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === '';
}

/** The parser leaves an opening quote in a cell whose closing quote stands in the middle of a later line. */
function swallowsLines(cell: string): boolean {
  return cell.startsWith('"') && /[\r\n]/.test(cell);
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return count;
}

/**
 * Parses a chunk, or the end. Records are taken before an error can destroy the parser, and again after the end,
 * which may come later.
 */
async function feed(
  parser: Parser,
  chunk: Buffer | null,
): Promise<{ readonly records: readonly string[][]; readonly failure: Error | null }> {
  const written = new Promise<Error | null>((resolve) => {
    parser.once('error', resolve);
    const done = (error?: Error | null): void => {
      parser.off('error', resolve);
      resolve(error ?? null);
    };
    if (chunk === null) parser.end(done);
    else parser.write(chunk, done);
  });
  const records = take(parser);
  const failure = await written;
  return { records: [...records, ...take(parser)], failure };
}

function take(parser: Parser): readonly string[][] {
  const records: string[][] = [];
  for (let record = next(parser); record !== null; record = next(parser)) records.push(record);
  return records;
}

function next(parser: Parser): string[] | null {
  return parser.read() as string[] | null;
}

function runaway(failure: Error, line: number): Runaway {
  const { code, column } = failure as { code?: unknown; column?: unknown };
  const reason = typeof code === 'string' ? RUNAWAY_REASONS[code] : undefined;
  if (reason === undefined) throw failure;
  return { line, cell: typeof column === 'number' ? column : null, reason };
}
