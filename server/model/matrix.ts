const COLUMNS_AT_ONCE = 6;

/** Rows of numbers, one after the other: cell (row, column) is `values[row * columns + column]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    values.set(row, index * columns);
  });
  return { rows: rows.length, columns, values };
}

/** A view of one row, not a copy. */
export function rowAt(matrix: Matrix, row: number): Float64Array {
  return matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
}

export function selectRows(matrix: Matrix, rows: Uint32Array): Matrix {
  const values = new Float64Array(rows.length * matrix.columns);
  rows.forEach((row, index) => {
    values.set(rowAt(matrix, row), index * matrix.columns);
  });
  return { rows: rows.length, columns: matrix.columns, values };
}

/** The number of different rows, counted no further than `limit`. */
export function distinctRows(matrix: Matrix, limit: number): number {
  const seen = new Set<string>();
  for (let row = 0; row < matrix.rows && seen.size < limit; row += 1) seen.add(rowAt(matrix, row).join());
  return seen.size;
}

/** Squared Euclidean distance between two rows held in flat arrays. */
export function squaredDistance(
  left: Float64Array,
  leftStart: number,
  right: Float64Array,
  rightStart: number,
  columns: number,
): number {
  let sum = 0;
  for (let column = 0; column < columns; column += 1) {
    const difference = (left[leftStart + column] ?? 0) - (right[rightStart + column] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/**
 * The squared Euclidean distance, or any number above `limit` where it is more than that: most candidates for the
 * nearest are ruled out by their first columns.
 */
export function distanceWithin(
  left: Float64Array,
  leftStart: number,
  right: Float64Array,
  rightStart: number,
  columns: number,
  limit: number,
): number {
  let sum = 0;
  let column = 0;
  while (column < columns && sum <= limit) {
    const end = columns - column > COLUMNS_AT_ONCE ? column + COLUMNS_AT_ONCE : columns;
    for (; column < end; column += 1) {
      const difference = (left[leftStart + column] ?? 0) - (right[rightStart + column] ?? 0);
      sum += difference * difference;
    }
  }
  return sum;
}
