import { RandomForestClassifier } from 'ml-random-forest';
import type { ExchangeForest } from './exchange.js';
import { fromExchange, toExchange } from './exchange.js';
import type { Forest } from './forest.js';
import { predictAll } from './forest.js';
import { meanImportances } from './importances.js';
import type { Matrix } from './matrix.js';
import { rowAt, selectRows } from './matrix.js';
import { classCountsByNode, giniDecreases, withInnerShares } from './node-counts.js';
import { randomFor, sampleRows } from './random.js';
import type { TrainedForest } from './trained-forest.js';

/** The flat forest and ml-random-forest disagree: a bug of this program, never of the data. */
export class ForestMismatchError extends Error {
  override readonly name = 'ForestMismatchError';
}

const TREES = 100;
/** More rows are compared only in a sample: ml-random-forest takes about 40 µs a row. */
const MOST_COMPARED = 10_000;

function rowsOf(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, row) => [...rowAt(matrix, row)]);
}

/**
 * Trains ml-random-forest: 100 trees, half of the features drawn for each tree, bootstrap rows. Its time grows with
 * the square of the rows. The out-of-bag accuracy is its own; importances are ours (its featureImportance can be
 * negative), with all training rows sent through the trees, since it does not tell which rows a tree was grown on.
 *
 * @param seed a whole number of 32 bits
 */
export function trainMlForest(
  matrix: Matrix,
  labels: Uint8Array,
  { seed, classes }: { readonly seed: number; readonly classes: number },
): TrainedForest {
  const classifier = new RandomForestClassifier({
    seed,
    nEstimators: TREES,
    maxFeatures: 0.5,
    replacement: false,
    useSampleBagging: true,
    noOOB: false,
  });
  classifier.train(rowsOf(matrix), [...labels]);
  const outOfBag = classifier.predictOOB();
  const right = outOfBag.filter((choice, row) => choice === labels[row]).length;
  const exchange = JSON.parse(JSON.stringify(classifier)) as ExchangeForest;
  const bare = fromExchange(exchange, classes, matrix.columns);
  const counts = classCountsByNode(bare, matrix, labels);
  return {
    trainer: 'ml-random-forest',
    forest: withInnerShares(bare, counts),
    outOfBagAccuracy: right / matrix.rows,
    importances: meanImportances(giniDecreases(bare, counts)),
  };
}

/** What ml-random-forest itself answers for each row, given a forest in its JSON. */
export function predictByMlForest(exchange: ExchangeForest, matrix: Matrix): number[] {
  const classifier = RandomForestClassifier.load(exchange as never);
  return classifier.predict(rowsOf(matrix));
}

/**
 * Writes the forest as JSON text, loads it into ml-random-forest and compares the answers on all rows, or on a seeded
 * 10,000 of more. Returns how many rows were compared.
 *
 * @throws {ForestMismatchError} on the first difference.
 */
export function checkAgainstMlForest(forest: Forest, matrix: Matrix, seed: number): number {
  const rows = sampleRows(matrix.rows, MOST_COMPARED, randomFor(seed, 'rows compared with ml-random-forest'));
  const sample = selectRows(matrix, rows);
  const text = JSON.stringify(toExchange(forest, seed));
  const theirs = predictByMlForest(JSON.parse(text) as ExchangeForest, sample);
  const ours = predictAll(forest, sample.values);
  theirs.forEach((choice, index) => {
    if (choice === ours[index]) return;
    throw new ForestMismatchError(
      `The trained forest is not the one that ml-random-forest reads: for row ${rows[index] ?? index} the flat forest ` +
        `says ${ours[index] ?? -1}, ml-random-forest ${choice}. No release was written; please report this.`,
    );
  });
  return rows.length;
}
