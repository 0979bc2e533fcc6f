import type { CategoryColumn, NumberColumn, Value } from './columns.js';

/** One column of the book: a typed array that grows, NaN or -1 standing for a missing value. */
export interface TypedColumn {
  get(row: number): Value;
  set(row: number, value: Value): void;
}

const FIRST_CAPACITY = 1024;
const MISSING_CODE = -1;

export function typedColumn(column: NumberColumn | CategoryColumn): TypedColumn {
  return column.kind === 'number' ? numberColumn() : textColumn(column.levels);
}

export function numberColumn(): TypedColumn {
  let cells = new Float64Array(FIRST_CAPACITY).fill(Number.NaN);
  return {
    get(row) {
      const cell = cells[row];
      return cell === undefined || Number.isNaN(cell) ? null : cell;
    },
    set(row, value) {
      if (row >= cells.length) cells = grown(cells, new Float64Array(capacityFor(row)).fill(Number.NaN));
      cells[row] = typeof value === 'number' ? value : Number.NaN;
    },
  };
}

/** Text as codes into a list of levels, to which new texts are added. */
export function textColumn(knownLevels: readonly string[] = []): TypedColumn {
  const levels = [...knownLevels];
  const codes = new Map(levels.map((level, code) => [level, code]));
  let cells = new Int32Array(FIRST_CAPACITY).fill(MISSING_CODE);
  return {
    get: (row) => levels[cells[row] ?? MISSING_CODE] ?? null,
    set(row, value) {
      if (row >= cells.length) cells = grown(cells, new Int32Array(capacityFor(row)).fill(MISSING_CODE));
      cells[row] = typeof value === 'string' ? codeOf(value) : MISSING_CODE;
    },
  };

  function codeOf(text: string): number {
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, levels.length);
    return levels.push(text) - 1;
  }
}

function grown<Cells extends Float64Array | Int32Array>(cells: Cells, into: Cells): Cells {
  into.set(cells);
  return into;
}

function capacityFor(row: number): number {
  return 2 ** Math.ceil(Math.log2(row + 1));
}
