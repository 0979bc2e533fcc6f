import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matrix } from '../matrix.js';
import { matrixOf } from '../matrix.js';

const FILE = join('..', 'shared', 'data', 'ccgeneral', 'CC_GENERAL.csv');

/** The upper of the middle two. */
function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
}

function standardised(cells: readonly (number | null)[]): readonly number[] {
  const fill = median(cells.filter((cell) => cell !== null));
  const values = cells.map((cell) => Math.log1p(cell ?? fill));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / deviation);
}

/**
 * The 8,950 credit-card customers of the CC GENERAL data set, all 17 columns log1p and standardised, 314 empty cells
 * filled with the median; null where the file is not there.
 */
export function readCreditCardCustomers(): Matrix | null {
  if (!existsSync(FILE)) return null;
  const [header = '', ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(',').slice(2));
  const columns = header
    .split(',')
    .slice(2)
    .map((_, column) =>
      standardised(
        rows.map((cells) => {
          const cell = cells[column] ?? '';
          return cell === '' ? null : Number(cell);
        }),
      ),
    );
  return matrixOf(rows.map((_, row) => columns.map((values) => values[row] ?? 0)));
}
