/** A cell of a printed table; null stands for "nothing to say". */
export type Cell = string | number | null;

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ROUNDED = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const LARGE = 1000;

function textOf(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '-';
  return Math.abs(cell) >= LARGE || Number.isInteger(cell) ? WHOLE.format(cell) : ROUNDED.format(cell);
}

/**
 * A table for a terminal: numbers right-aligned, rounded to 4 significant digits (whole from 1,000), text
 * left-aligned. Every row has as many cells as the header. Ends without a line break.
 */
export function formatTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map(textOf));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...texts.map((row) => row[column]?.length ?? 0)),
  );
  const isNumeric = header.map((_title, column) => rows.every((row) => typeof row[column] !== 'string'));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumeric[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(header), line(rule), ...texts.map(line)].join('\n');
}
