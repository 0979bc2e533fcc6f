import type { ExtraSignal } from '../../ranking/subject.js';
import type { Contestant } from '../contestant.js';
import { ASSOCIATION_RULES } from './association-rules.js';
import { ease } from './ease.js';
import { finrec } from './finrec.js';
import { ITEM_KNN } from './item-knn.js';
import { POPULARITY_IN_CLUSTER } from './popularity-in-cluster.js';
import { POPULARITY } from './popularity.js';
import { RANDOM } from './random.js';

interface Settings {
  readonly l2?: number;
  readonly extra?: readonly ExtraSignal[];
}

/** Every ranker of the comparison, from the plainest on. */
export function contestants({ l2, extra }: Settings = {}): readonly Contestant[] {
  return [RANDOM, POPULARITY, POPULARITY_IN_CLUSTER, ITEM_KNN, ease(l2), ASSOCIATION_RULES, finrec(extra)];
}
