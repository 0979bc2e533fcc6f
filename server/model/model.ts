import type { Day } from '../book/day.js';
import type { FeatureEncoder } from './features.js';
import type { Forest } from './forest.js';
import type { Statistics } from './statistics.js';
import type { TrainedForest } from './trained-forest.js';

/** A share with its 95 % Wilson interval and the number of cases behind it. */
export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** How one candidate number of clusters did. */
export interface ClusterCount {
  readonly k: number;
  /** Mean silhouette (Rousseeuw 1987), -1 to 1, over a seeded sample of rows. */
  readonly silhouette: number;
  /** Mean adjusted Rand index between clusterings of seeded half samples, compared on all rows; 1 is perfectly stable. */
  readonly stability: number;
}

export interface ClusterSummary {
  readonly number: number;
  readonly size: number;
  readonly share: number;
  readonly silhouette: number;
}

/** What training learns. An immutable value: the same data, settings and seed give the same bytes. */
export interface Model {
  /** Content hash of the release directory: the model's version. */
  readonly version: string;
  readonly seed: number;
  readonly dataHash: string;
  readonly dataAsOf: Day;
  readonly rows: number;
  readonly encoder: FeatureEncoder;
  readonly k: number;
  /** k × d, row-major, in encoded (standardised) units. */
  readonly centroids: Float64Array;
  readonly clusterCounts: readonly ClusterCount[];
  readonly silhouette: number;
  readonly stability: number;
  readonly clusters: readonly ClusterSummary[];
  /** Which program grew the forest's trees. */
  readonly trainer: TrainedForest['trainer'];
  readonly forest: Forest;
  /** On rows held out from the forest's training. */
  readonly accuracy: Rate;
  /** confusion[actual][predicted], held-out rows. */
  readonly confusion: readonly (readonly number[])[];
  readonly outOfBagAccuracy: number;
  /** Mean decrease in Gini impurity by feature of the encoder; sums to 1. */
  readonly importances: readonly number[];
  readonly statistics: Statistics;
}
