import type { Contestant } from '../contestant.js';
import { ASSOCIATION_RULES } from './association-rules.js';
import { ease } from './ease.js';
import { FINREC } from './finrec.js';
import { ITEM_KNN } from './item-knn.js';
import { POPULARITY_IN_CLUSTER } from './popularity-in-cluster.js';
import { POPULARITY } from './popularity.js';
import { RANDOM } from './random.js';

/** Every ranker of the comparison, from the plainest on. */
export function contestants({ l2 }: { readonly l2?: number } = {}): readonly Contestant[] {
  return [RANDOM, POPULARITY, POPULARITY_IN_CLUSTER, ITEM_KNN, ease(l2), ASSOCIATION_RULES, FINREC];
}
