import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { binned } from './binning.js';
import type { TrainedForest } from './trained-forest.js';
import { joinTrees } from './forest-builder.js';
import { growTree } from './histogram-tree.js';
import type { GrownTree } from './histogram-tree.js';
import type { Matrix } from './matrix.js';
import { outOfBagAccuracy } from './out-of-bag.js';
import { meanImportances } from './importances.js';
import { randomFor } from './random.js';
import type { Steps } from './steps.js';

export interface HistogramForestOptions {
  readonly seed: number;
  readonly classes: number;
  readonly trees?: number;
  /** Rows drawn for a tree, with replacement: at most this many. */
  readonly rowsPerTree?: number;
}

const TREES = 100;
const ROWS_PER_TREE = 20_000;

/** How often each row was drawn for a tree (with replacement). */
function bootstrap(rows: number, draws: number, seed: number, tree: number): Uint16Array {
  const random = randomFor(seed, `bootstrap of tree ${tree}`);
  const weights = new Uint16Array(rows);
  for (let draw = 0; draw < draws; draw += 1) {
    const row = uniformInt(random, 0, rows - 1);
    weights[row] = (weights[row] ?? 0) + 1;
  }
  return weights;
}

/**
 * A random forest (Breiman 2001) over binned features: bootstrap rows for each tree, features drawn anew at every
 * split. Labels are 0 to classes-1; the matrix holds no NaN. Linear in rows, where ml-random-forest is quadratic.
 */
export function* growHistogramForest(
  matrix: Matrix,
  labels: Uint8Array,
  { seed, classes, trees = TREES, rowsPerTree = ROWS_PER_TREE }: HistogramForestOptions,
): Steps<TrainedForest> {
  const bins = binned(matrix);
  const tries = Math.max(1, Math.round(Math.sqrt(matrix.columns)));
  const draws = Math.min(matrix.rows, rowsPerTree);
  const grown: GrownTree[] = [];
  for (let tree = 0; tree < trees; tree += 1) {
    const weights = bootstrap(matrix.rows, draws, seed, tree);
    const random = randomFor(seed, `splits of tree ${tree}`);
    grown.push(growTree({ matrix: bins, labels, weights, classes }, tries, random));
    yield { stage: 'FOREST', fraction: (tree + 1) / trees };
  }
  const forest = joinTrees(
    grown.map(({ tree }) => tree),
    classes,
    matrix.columns,
  );
  return {
    trainer: 'histogram',
    forest,
    outOfBagAccuracy: outOfBagAccuracy(forest, matrix, labels, (tree) =>
      bootstrap(matrix.rows, draws, seed, tree),
    ),
    importances: meanImportances(grown.map(({ decrease }) => decrease)),
  };
}
