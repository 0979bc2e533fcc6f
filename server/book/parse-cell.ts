import type { Cell, CellParser } from './cell.js';
import { MISSING } from './cell.js';
import type { CategoryColumn, Column } from './columns.js';
import { formatDay, parseDay } from './day.js';
import { numberParser } from './parse-number.js';

const LONGEST_TEXT = 200;
const LONGEST_ID = 100;
const LINE_BREAKS = /[\r\n\t]+/g;
const CONTROL = /\p{Cc}/u;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0{1,9})?)?Z?)?$/;
const LONGEST_DATE = 40;
const REMEMBERED_DATES = 10_000;
const EARLIEST = dayOf('1950-01-01');
const LATEST = dayOf('2100-01-01');

/** A parser for the cells of a trait column. An empty cell is a missing value. */
export function cellParser(column: Column): CellParser {
  if (column.kind === 'number') return column.date === true ? dateParser() : numberParser(column);
  return column.levels.length === 0 ? parseText : levelParser(column);
}

/** Any text on one line. */
export function parseText(text: string): Cell {
  return mendedText(
    text,
    LONGEST_TEXT,
    `text of at most ${LONGEST_TEXT} characters, without control characters`,
  );
}

/** An id is text and is never empty: "007" is not "7". */
export function parseId(text: string): Cell {
  const expected = `an id of at most ${LONGEST_ID} characters`;
  const cell = mendedText(text, LONGEST_ID, expected);
  return 'value' in cell && cell.value === null ? { expected } : cell;
}

/** A category whose letter case and inner blanks may differ from the level's. */
export function levelParser({ levels }: Pick<CategoryColumn, 'levels'>): CellParser {
  const exact = new Set(levels);
  const byFolded = new Map(levels.map((level) => [folded(level), level]));
  const expected = `one of ${levels.join(', ')}`;
  return (text) => {
    if (exact.has(text)) return { value: text, repair: null };
    const trimmed = text.trim();
    if (trimmed === '') return MISSING;
    if (trimmed.length > LONGEST_TEXT) return { expected };
    const value = byFolded.get(folded(trimmed));
    if (value === undefined) return { expected };
    const repair = value === trimmed ? 'surrounding blanks removed' : `read as "${value}"`;
    return { value, repair };
  };
}

/**
 * A parser for calendar dates, which become Days. Midnight after the date and single-digit months are mended; a time
 * is refused. Files repeat few dates many times, so that the last ones are remembered.
 */
export function dateParser(): CellParser {
  const known = new Map<string, Cell>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const cell = parseDate(text);
    if (known.size >= REMEMBERED_DATES) known.clear();
    if (text.length <= LONGEST_DATE) known.set(text, cell);
    return cell;
  };
}

function parseDate(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return MISSING;
  const match = trimmed.length > LONGEST_DATE ? null : YEAR_FIRST.exec(trimmed);
  if (match === null) return NO_DATE;
  const [, year = '', month = '', date = ''] = match;
  const mended = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const day = parseDay(mended);
  if (day === null || day < EARLIEST || day > LATEST) return NO_DATE;
  if (mended === text) return { value: day, repair: null };
  return { value: day, repair: mended === trimmed ? 'surrounding blanks removed' : `read as ${mended}` };
}

/** The same parser where an empty cell is refused as well. */
export function required(parser: CellParser, expected: string): CellParser {
  return (text) => (text.trim() === '' ? { expected } : parser(text));
}

const NO_DATE: Cell = { expected: `a date (YYYY-MM-DD) from ${formatDay(EARLIEST)} to ${formatDay(LATEST)}` };

function dayOf(text: string): number {
  return parseDay(text) ?? Number.NaN;
}

function mendedText(text: string, longest: number, expected: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return MISSING;
  if (trimmed.length > longest) return { expected };
  const value = trimmed.replace(LINE_BREAKS, ' ');
  if (CONTROL.test(value)) return { expected };
  if (value !== trimmed) return { value, repair: 'line breaks and tabs replaced by a blank' };
  return { value, repair: trimmed === text ? null : 'surrounding blanks removed' };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
