import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { GrowingTree } from './forest-builder.js';
import { addNode, makeInner, newTree } from './forest-builder.js';
import type { Histogram, LabelledBins, NodeRows, Split } from './histogram-split.js';
import { bestSplit, newHistogram } from './histogram-split.js';

interface OpenNode extends NodeRows {
  /** The inner node whose right child this is, or -1. */
  readonly rightOf: number;
}

export interface GrownTree {
  readonly tree: GrowingTree;
  /** By feature: the Gini impurity its splits took away, weighted by rows. */
  readonly decrease: Float64Array;
}

function classCounts({ labels, weights, classes }: LabelledBins, node: NodeRows): Float64Array {
  const counts = new Float64Array(classes);
  for (let position = node.start; position < node.end; position += 1) {
    const row = node.rows[position] ?? 0;
    const label = labels[row] ?? 0;
    counts[label] = (counts[label] ?? 0) + (weights[row] ?? 0);
  }
  return counts;
}

/**
 * The purest split over `tries` features drawn without replacement; features that cannot split the node do not count
 * as tried.
 */
function chooseSplit(
  data: LabelledBins,
  node: NodeRows,
  counts: Float64Array,
  tries: number,
  order: Uint16Array,
  random: RandomGenerator,
  histogram: Histogram,
): Split | null {
  let best: Split | null = null;
  let tried = 0;
  for (let drawn = 0; drawn < order.length && tried < tries; drawn += 1) {
    const other = uniformInt(random, drawn, order.length - 1);
    const feature = order[other] ?? 0;
    order[other] = order[drawn] ?? 0;
    order[drawn] = feature;
    const split = bestSplit(data, node, feature, counts, histogram);
    if (split === null) continue;
    tried += 1;
    if (best === null || split.purity > best.purity) best = split;
  }
  return best;
}

/** Moves the rows that go left to the front; returns where the right ones begin. */
function partition(
  { matrix }: LabelledBins,
  { rows, start, end }: NodeRows,
  { feature, edge }: Split,
): number {
  const offset = feature * matrix.rows;
  let middle = start;
  for (let position = start; position < end; position += 1) {
    const row = rows[position] ?? 0;
    if ((matrix.bins[offset + row] ?? 0) > edge) continue;
    rows[position] = rows[middle] ?? 0;
    rows[middle] = row;
    middle += 1;
  }
  return middle;
}

/**
 * Grows one tree to pure leaves over the rows of non-zero weight, drawing `tries` features at every split (Breiman
 * 2001).
 */
export function growTree(data: LabelledBins, tries: number, random: RandomGenerator): GrownTree {
  const { matrix, weights, classes } = data;
  const rows = Uint32Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => weights[row] !== 0);
  const tree = newTree();
  const decrease = new Float64Array(matrix.columns);
  const order = Uint16Array.from({ length: matrix.columns }, (_, feature) => feature);
  const histogram = newHistogram(classes);
  const open: OpenNode[] = [{ rows, start: 0, end: rows.length, rightOf: -1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const counts = classCounts(data, next);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const node = addNode(
      tree,
      counts.map((count) => count / all),
    );
    if (next.rightOf >= 0) tree.right[next.rightOf] = node;
    const squares = counts.reduce((sum, count) => sum + count * count, 0);
    if (squares === all * all) continue;
    const split = chooseSplit(data, next, counts, tries, order, random, histogram);
    if (split === null) continue;
    decrease[split.feature] = (decrease[split.feature] ?? 0) + split.purity - squares / all;
    makeInner(tree, node, split.feature, matrix.edges[split.feature]?.[split.edge] ?? NaN);
    const middle = partition(data, next, split);
    open.push({ rows, start: middle, end: next.end, rightOf: node });
    open.push({ rows, start: next.start, end: middle, rightOf: -1 });
  }
  return { tree, decrease };
}
