import { growHistogramForest } from './histogram-forest.js';
import { holdOut } from './holdout.js';
import { predictAll } from './forest.js';
import type { Matrix } from './matrix.js';
import { selectRows } from './matrix.js';
import { checkAgainstMlForest, trainMlForest } from './ml-forest.js';
import type { Rate } from './model.js';
import { wilson } from './rate.js';
import type { Steps } from './steps.js';
import type { TrainedForest } from './trained-forest.js';

export interface JudgedForest extends TrainedForest {
  readonly accuracy: Rate;
  /** confusion[actual][predicted], held-out rows. */
  readonly confusion: readonly (readonly number[])[];
  /** Rows on which ml-random-forest was asked and said the same. */
  readonly compared: number;
}

/** ml-random-forest is quadratic in rows: 500 take seconds, 5,000 half an hour. */
const MOST_FOR_ML_FOREST = 500;
/** Below this one of its trees may happen to draw every row, and its out-of-bag score then fails. */
const FEWEST_FOR_ML_FOREST = 30;

/**
 * Trains the forest on four fifths of the rows and judges it on the fifth held out. This forest, and not one refitted
 * on all rows, is served: the accuracy is that of the forest in use. It is served only if ml-random-forest reads it
 * and agrees (checkAgainstMlForest). Books of 30 to 500 customers are trained by ml-random-forest itself.
 */
export function* trainForest(
  matrix: Matrix,
  labels: Uint8Array,
  classes: number,
  seed: number,
): Steps<JudgedForest> {
  const { training, heldOut } = holdOut(labels, classes, seed);
  const rows = selectRows(matrix, training);
  const rowLabels = Uint8Array.from(training, (row) => labels[row] ?? 0);
  yield { stage: 'FOREST', fraction: 0 };
  const byMlForest = matrix.rows >= FEWEST_FOR_ML_FOREST && matrix.rows <= MOST_FOR_ML_FOREST;
  const trained = byMlForest
    ? trainMlForest(rows, rowLabels, { seed, classes })
    : yield* growHistogramForest(rows, rowLabels, { seed, classes });
  yield { stage: 'CHECK', fraction: 0 };
  const compared = checkAgainstMlForest(trained.forest, matrix, seed);
  yield { stage: 'CHECK', fraction: 1 };
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  predictAll(trained.forest, selectRows(matrix, heldOut).values).forEach((predicted, index) => {
    const actual = confusion[labels[heldOut[index] ?? 0] ?? 0];
    if (actual !== undefined) actual[predicted] = (actual[predicted] ?? 0) + 1;
  });
  const right = confusion.reduce((sum, row, actual) => sum + (row[actual] ?? 0), 0);
  return { ...trained, accuracy: wilson(right, heldOut.length), confusion, compared };
}
