import type { Forest } from './forest.js';

export interface TrainedForest {
  /** Which program grew the trees. */
  readonly trainer: 'ml-random-forest' | 'histogram';
  readonly forest: Forest;
  /** Share of training rows that the trees which did not see them classify rightly, 0 to 1. */
  readonly outOfBagAccuracy: number;
  /** Mean decrease in Gini impurity by feature; sums to 1 (all 0 where no tree splits). */
  readonly importances: readonly number[];
}
