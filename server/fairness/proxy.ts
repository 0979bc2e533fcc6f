import type { Forest } from '../model/forest.js';
import { leafOf } from '../model/forest.js';
import type { FeatureEncoder } from '../model/features.js';
import { columnsOfFeature } from '../model/features.js';
import { growHistogramForest } from '../model/histogram-forest.js';
import { holdOut } from '../model/holdout.js';
import { selectRows, type Matrix } from '../model/matrix.js';
import type { Rate } from '../model/model.js';
import { randomFor, sampleRows } from '../model/random.js';
import { wilson } from '../model/wilson.js';
import { areaUnderCurve, byScore, shuffle } from './auc.js';
import { percentileInterval, resample, type Estimate } from './estimate.js';
import type { FairnessSteps } from './progress.js';

/** How well the model's own features tell an attribute that the model must not know. */
export interface ProxyTest {
  /** Customers whom the test forest did not see. */
  readonly heldOut: number;
  readonly accuracy: Rate;
  /** The accuracy of always naming the largest group, on the same customers. */
  readonly majority: number;
  /** Mean over the groups of the area under the curve, one group against the rest; .5 is chance. Bootstrap over customers. */
  readonly auc: Estimate;
  /** Share of 999 shufflings of the attribute among those customers that came as high, the test itself counted. */
  readonly p: number;
  /** The columns whose shuffling costs the most AUC, those that cost any, largest first. */
  readonly carriers: readonly { readonly column: string; readonly drop: number }[];
}

const TREES = 100;
const RESAMPLES = 300;
const SHUFFLES = 999;
/** Beyond this a shuffled column tells nothing more, and takes seconds. */
const MOST_SHUFFLED_ROWS = 2_000;
const MOST_CARRIERS = 5;
/** A drop smaller than this is what a shuffle does by itself. */
const LEAST_DROP = 0.005;

/** Mean share of each class at the leaves that each row ends in: rows × classes. */
function scoresOf(forest: Forest, { rows, columns, values }: Matrix): readonly Float64Array[] {
  const scores = Array.from({ length: forest.classes }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row += 1) {
    for (const root of forest.roots) {
      const leaf = leafOf(forest, root, values, row * columns);
      scores.forEach((own, group) => {
        own[row] =
          (own[row] ?? 0) + (forest.shares[leaf * forest.classes + group] ?? 0) / forest.roots.length;
      });
    }
  }
  return scores;
}

function meanArea(
  scores: readonly Float64Array[],
  orders: readonly Uint32Array[],
  labels: Uint8Array,
  weights: ArrayLike<number>,
): number {
  const areas = scores.flatMap(
    (own, group) =>
      areaUnderCurve(orders[group] ?? new Uint32Array(), own, (place) => labels[place] === group, weights) ??
      [],
  );
  return areas.length === 0 ? 0.5 : areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

/** The matrix with the values of some columns dealt anew among the rows, together. */
function withoutColumn(matrix: Matrix, features: readonly number[], order: Uint32Array): Matrix {
  const values = matrix.values.slice();
  order.forEach((from, row) => {
    for (const feature of features) {
      values[row * matrix.columns + feature] = matrix.values[from * matrix.columns + feature] ?? 0;
    }
  });
  return { ...matrix, values };
}

function* carriersOf(
  forest: Forest,
  encoder: FeatureEncoder,
  test: Matrix,
  labels: Uint8Array,
  seed: number,
  purpose: string,
): FairnessSteps<ProxyTest['carriers']> {
  const rows = sampleRows(test.rows, MOST_SHUFFLED_ROWS, randomFor(seed, `rows of ${purpose}`));
  const sampled = selectRows(test, rows);
  const own = Uint8Array.from(rows, (row) => labels[row] ?? 0);
  const once = new Uint8Array(rows.length).fill(1);
  const areaOf = (matrix: Matrix): number => {
    const scores = scoresOf(forest, matrix);
    return meanArea(scores, scores.map(byScore), own, once);
  };
  const whole = areaOf(sampled);
  const names = columnsOfFeature(encoder);
  const columns = [...new Set(names)];
  const drops: { column: string; drop: number }[] = [];
  for (const [index, column] of columns.entries()) {
    const order = Uint32Array.from(rows.keys());
    shuffle(order, randomFor(seed, `${column} in ${purpose}`));
    const features = names.flatMap((name, feature) => (name === column ? [feature] : []));
    drops.push({ column, drop: whole - areaOf(withoutColumn(sampled, features, order)) });
    yield { stage: 'PROXIES', fraction: (index + 1) / columns.length };
  }
  return drops
    .filter(({ drop }) => drop >= LEAST_DROP)
    .sort((one, other) => other.drop - one.drop || (one.column < other.column ? -1 : 1))
    .slice(0, MOST_CARRIERS);
}

/**
 * Trains the project's own forest to tell an attribute from the features of the model on four fifths of the customers, and
 * asks it about the others.
 * @param labels the group of each row of the matrix, 0 to groups-1
 * @param purpose names the streams of random numbers
 */
export function* proxyTest(
  encoder: FeatureEncoder,
  matrix: Matrix,
  labels: Uint8Array,
  groups: number,
  seed: number,
  purpose: string,
): FairnessSteps<ProxyTest> {
  const { training, heldOut } = holdOut(labels, groups, seed);
  const labelsOf = (rows: Uint32Array): Uint8Array => Uint8Array.from(rows, (row) => labels[row] ?? 0);
  const learnt = labelsOf(training);
  const growing = growHistogramForest(selectRows(matrix, training), learnt, {
    seed,
    classes: groups,
    trees: TREES,
  });
  let grown = growing.next();
  for (; grown.done !== true; grown = growing.next()) {
    yield { stage: 'PROXIES', fraction: grown.value.fraction };
  }
  const { forest } = grown.value;
  const test = selectRows(matrix, heldOut);
  const actual = labelsOf(heldOut);
  const scores = scoresOf(forest, test);
  const orders = scores.map(byScore);
  const named = Array.from(actual, (_, row) => {
    const own = scores.map((column) => column[row] ?? 0);
    return own.indexOf(Math.max(...own));
  });
  const sizes = scores.map((_, group) => learnt.filter((label) => label === group).length);
  const largest = sizes.indexOf(Math.max(...sizes));
  const right = named.filter((group, row) => group === actual[row]).length;
  const once = new Uint8Array(actual.length).fill(1);
  const area = meanArea(scores, orders, actual, once);

  const resampled = new Float64Array(RESAMPLES);
  const weights = new Uint16Array(actual.length);
  const random = randomFor(seed, `resampling of ${purpose}`);
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    resample(actual.length, random, weights);
    resampled[draw] = meanArea(scores, orders, actual, weights);
    yield { stage: 'PROXIES', fraction: (draw + 1) / RESAMPLES };
  }
  const shuffled = actual.slice();
  const dealer = randomFor(seed, `shuffling of ${purpose}`);
  let asHigh = 1;
  for (let deal = 0; deal < SHUFFLES; deal += 1) {
    shuffle(shuffled, dealer);
    if (meanArea(scores, orders, shuffled, once) >= area) asHigh += 1;
    yield { stage: 'PROXIES', fraction: (deal + 1) / SHUFFLES };
  }
  return {
    heldOut: actual.length,
    accuracy: wilson(right, actual.length),
    majority: actual.filter((group) => group === largest).length / actual.length,
    auc: percentileInterval(area, resampled),
    p: asHigh / (SHUFFLES + 1),
    carriers: yield* carriersOf(forest, encoder, test, actual, seed, purpose),
  };
}
