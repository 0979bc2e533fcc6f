import type { BinnedMatrix } from './binning.js';

/** Rows `start` to `end` of `rows`, each counted `weights[row]` times. */
export interface NodeRows {
  readonly rows: Uint32Array;
  readonly start: number;
  readonly end: number;
}

export interface LabelledBins {
  readonly matrix: BinnedMatrix;
  readonly labels: Uint8Array;
  readonly weights: Uint16Array;
  readonly classes: number;
}

export interface Split {
  readonly feature: number;
  /** Rows whose bin is at most this go left. */
  readonly edge: number;
  /** Sum over both sides of (squared class counts / rows): the larger, the purer. */
  readonly purity: number;
}

/** Scratch space, so that no split allocates. */
export interface Histogram {
  readonly counts: Uint32Array;
  readonly left: Float64Array;
}

export function newHistogram(classes: number): Histogram {
  return { counts: new Uint32Array(256 * classes), left: new Float64Array(classes) };
}

function fill(
  data: LabelledBins,
  node: NodeRows,
  feature: number,
  counts: Uint32Array,
): readonly [number, number] {
  const { matrix, labels, weights, classes } = data;
  const { rows, start, end } = node;
  const offset = feature * matrix.rows;
  let lowest = 255;
  let highest = 0;
  for (let position = start; position < end; position += 1) {
    const bin = matrix.bins[offset + (rows[position] ?? 0)] ?? 0;
    if (bin < lowest) lowest = bin;
    if (bin > highest) highest = bin;
  }
  if (lowest >= highest) return [lowest, highest];
  counts.fill(0, lowest * classes, (highest + 1) * classes);
  for (let position = start; position < end; position += 1) {
    const row = rows[position] ?? 0;
    const cell = (matrix.bins[offset + row] ?? 0) * classes + (labels[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + (weights[row] ?? 0);
  }
  return [lowest, highest];
}

/**
 * The purest split of a node by one feature, or null where all its rows share a bin. Between two filled bins the
 * middle edge is taken, so that the threshold keeps its distance from both sides.
 */
export function bestSplit(
  data: LabelledBins,
  node: NodeRows,
  feature: number,
  totals: Float64Array,
  { counts, left }: Histogram,
): Split | null {
  const { classes } = data;
  const [lowest, highest] = fill(data, node, feature, counts);
  if (lowest >= highest) return null;
  const all = totals.reduce((sum, count) => sum + count, 0);
  left.fill(0);
  let leftRows = 0;
  let lastFilled = lowest;
  let purest = -1;
  let edge = -1;
  for (let bin = lowest; bin <= highest; bin += 1) {
    let inBin = 0;
    for (let label = 0; label < classes; label += 1) inBin += counts[bin * classes + label] ?? 0;
    if (inBin === 0) continue;
    if (leftRows > 0) {
      let leftSquares = 0;
      let rightSquares = 0;
      for (let label = 0; label < classes; label += 1) {
        const onLeft = left[label] ?? 0;
        const onRight = (totals[label] ?? 0) - onLeft;
        leftSquares += onLeft * onLeft;
        rightSquares += onRight * onRight;
      }
      const purity = leftSquares / leftRows + rightSquares / (all - leftRows);
      if (purity > purest) {
        purest = purity;
        edge = (lastFilled + bin - 1) >> 1;
      }
    }
    for (let label = 0; label < classes; label += 1) {
      left[label] = (left[label] ?? 0) + (counts[bin * classes + label] ?? 0);
    }
    leftRows += inBin;
    lastFilled = bin;
  }
  return { feature, edge, purity: purest };
}
