import type { Matrix } from './matrix.js';

/** A matrix cut into at most 255 bins a column, so that a split is found by counting instead of sorting. */
export interface BinnedMatrix {
  readonly rows: number;
  readonly columns: number;
  /** By column, then row: bins[column * rows + row] is the number of the column's edges at or below the value. */
  readonly bins: Uint8Array;
  /** By column, ascending. A value is below edge e exactly where its bin is at most e. */
  readonly edges: readonly Float64Array[];
}

const MOST_EDGES = 254;

function edgesOf(sorted: Float64Array): Float64Array {
  const steps: number[] = [];
  for (let row = 1; row < sorted.length; row += 1) {
    if ((sorted[row] ?? 0) > (sorted[row - 1] ?? 0)) steps.push(row);
  }
  const cuts =
    steps.length <= MOST_EDGES
      ? steps
      : Array.from({ length: MOST_EDGES }, (_, cut) =>
          stepAtOrAfter(steps, ((cut + 1) * sorted.length) / (MOST_EDGES + 1)),
        );
  const edges = [...new Set(cuts)].map((row) => ((sorted[row - 1] ?? 0) + (sorted[row] ?? 0)) / 2);
  return Float64Array.from(edges);
}

/** The first row, at a position or after it, whose value differs from the one before; the last such row at the end. */
function stepAtOrAfter(steps: readonly number[], position: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) >= position) high = middle;
    else low = middle + 1;
  }
  return steps[low] ?? 0;
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Edges stand halfway between neighbouring values, at quantiles where a column has more than 255 different ones. */
export function binned(matrix: Matrix): BinnedMatrix {
  const { rows, columns, values } = matrix;
  const bins = new Uint8Array(rows * columns);
  const edges = Array.from({ length: columns }, (_, column) => {
    const cells = Float64Array.from({ length: rows }, (__, row) => values[row * columns + column] ?? 0);
    const own = edgesOf(cells.slice().sort());
    cells.forEach((value, row) => {
      bins[column * rows + row] = binOf(own, value);
    });
    return own;
  });
  return { rows, columns, bins, edges };
}
