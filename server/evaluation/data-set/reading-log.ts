import type { Value } from '../../book/columns.js';
import { shown } from '../../book/report.js';

/** What reading one file came to. */
export interface FileReading {
  readonly file: string;
  readonly rows: number;
  /** Rows that a filter left out, as asked. */
  readonly leftOut: number;
  readonly mended: number;
  readonly refused: number;
  /** The first refusals: line, column, value and what was expected. */
  readonly refusals: readonly string[];
}

/** Counts the rows of a file and keeps the first reasons why rows were refused. */
export interface ReadingLog {
  count(outcome: 'kept' | 'mended' | 'leftOut'): void;
  refuse(line: number, column: string | null, value: Value, expected: string): void;
  finish(): FileReading;
}

const KEPT_REFUSALS = 3;

export function createReadingLog(file: string): ReadingLog {
  const counts = { rows: 0, leftOut: 0, mended: 0, refused: 0 };
  const refusals: string[] = [];
  return {
    count(outcome) {
      counts.rows += 1;
      if (outcome !== 'kept') counts[outcome] += 1;
    },
    refuse(line, column, value, expected) {
      counts.rows += 1;
      counts.refused += 1;
      if (refusals.length === KEPT_REFUSALS) return;
      const where = `line ${line}${column === null ? '' : `, column ${column}`}`;
      const found = value === null ? '' : ` "${shown(String(value))}" is refused;`;
      refusals.push(`${where}:${found} expected ${expected}`);
    },
    finish: () => ({ file, ...counts, refusals }),
  };
}
