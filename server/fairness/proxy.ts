import type { FeatureEncoder } from '../model/features.js';
import { holdOut } from '../model/holdout.js';
import { selectRows, type Matrix } from '../model/matrix.js';
import type { Rate } from '../model/model.js';
import { randomFor } from '../model/random.js';
import { wilson } from '../model/wilson.js';
import { byScore, shuffle } from './auc.js';
import { carriersOf, type Carrier } from './carriers.js';
import { percentileInterval, resample, type Estimate } from './estimate.js';
import type { FairnessSteps } from './progress.js';
import { meanArea, scoresOf, testForest } from './test-forest.js';

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
  /** The columns that tell most of it, the one that tells most alone first. */
  readonly carriers: readonly Carrier[];
}

const TREES = 100;
const RESAMPLES = 300;
const SHUFFLES = 999;

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
  const train = selectRows(matrix, training);
  const forest = yield* testForest(train, learnt, groups, seed, TREES);
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
    carriers: yield* carriersOf({ encoder, train, learnt, test, actual, groups, seed, purpose }, forest),
  };
}
