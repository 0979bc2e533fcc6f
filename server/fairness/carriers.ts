import { columnsOfFeature, type FeatureEncoder } from '../model/features.js';
import type { Forest } from '../model/forest.js';
import { selectRows, type Matrix } from '../model/matrix.js';
import { randomFor, sampleRows } from '../model/random.js';
import { byScore, shuffle } from './auc.js';
import type { FairnessSteps } from './progress.js';
import { meanArea, scoresOf, testForest } from './test-forest.js';

/** A column of the model that tells something of an attribute. */
export interface Carrier {
  readonly column: string;
  /** Area under the curve of a forest that has only this column; .5 is chance. */
  readonly alone: number;
  /** What the forest of all columns loses when this one is shuffled: little where others say the same. */
  readonly lost: number;
}

/** What a proxy test has in hand when it asks which columns tell. */
export interface Trial {
  readonly encoder: FeatureEncoder;
  readonly train: Matrix;
  readonly learnt: Uint8Array;
  readonly test: Matrix;
  readonly actual: Uint8Array;
  readonly groups: number;
  readonly seed: number;
  readonly purpose: string;
}

const TREES = 20;
const MOST_CARRIERS = 5;
/** Beyond this many rows a column tells nothing more, and takes seconds. */
const MOST_ROWS = 4_000;
/** Less above chance than this is what a column has by luck. */
const LEAST_ALONE = 0.53;

function columnsOnly({ rows, columns, values }: Matrix, features: readonly number[]): Matrix {
  const kept = new Float64Array(rows * features.length);
  for (let row = 0; row < rows; row += 1) {
    features.forEach((feature, place) => {
      kept[row * features.length + place] = values[row * columns + feature] ?? 0;
    });
  }
  return { rows, columns: features.length, values: kept };
}

/** The matrix with the values of some columns dealt anew among the rows, together. */
function dealtAnew(matrix: Matrix, features: readonly number[], order: Uint32Array): Matrix {
  const values = matrix.values.slice();
  order.forEach((from, row) => {
    for (const feature of features) {
      values[row * matrix.columns + feature] = matrix.values[from * matrix.columns + feature] ?? 0;
    }
  });
  return { ...matrix, values };
}

function sampled(
  matrix: Matrix,
  labels: Uint8Array,
  seed: number,
  purpose: string,
): readonly [Matrix, Uint8Array] {
  const rows = sampleRows(matrix.rows, MOST_ROWS, randomFor(seed, purpose));
  return [selectRows(matrix, rows), Uint8Array.from(rows, (row) => labels[row] ?? 0)];
}

/** The columns that tell most of an attribute, by themselves and beside the others. */
export function* carriersOf(trial: Trial, forest: Forest): FairnessSteps<readonly Carrier[]> {
  const { encoder, groups, seed, purpose } = trial;
  const [train, learnt] = sampled(trial.train, trial.learnt, seed, `rows to learn ${purpose} from`);
  const [test, actual] = sampled(trial.test, trial.actual, seed, `rows to ask about ${purpose}`);
  const once = new Uint8Array(actual.length).fill(1);
  const areaOf = (asked: Forest, matrix: Matrix): number => {
    const scores = scoresOf(asked, matrix);
    return meanArea(scores, scores.map(byScore), actual, once);
  };
  const whole = areaOf(forest, test);
  const names = columnsOfFeature(encoder);
  const carriers: Carrier[] = [];
  for (const column of new Set(names)) {
    const features = names.flatMap((name, feature) => (name === column ? [feature] : []));
    const single = yield* testForest(columnsOnly(train, features), learnt, groups, seed, TREES);
    const order = Uint32Array.from(actual.keys());
    shuffle(order, randomFor(seed, `${column} in ${purpose}`));
    carriers.push({
      column,
      alone: areaOf(single, columnsOnly(test, features)),
      lost: whole - areaOf(forest, dealtAnew(test, features, order)),
    });
    yield { stage: 'PROXIES', fraction: 1 };
  }
  return carriers
    .filter(({ alone }) => alone >= LEAST_ALONE)
    .sort((one, other) => other.alone - one.alone || (one.column < other.column ? -1 : 1))
    .slice(0, MOST_CARRIERS);
}
