import type { RankingData } from '../ranking/interactions.js';

/** What a contestant learns from: everything after `data`'s last window has been cut off before it sees it. */
export interface Training {
  readonly data: RankingData;
  /** The last window, which is the present: data.interactions.windows - 1. */
  readonly window: number;
  /** The cluster of each customer, numbered from 0, from the attributes that the data set names. */
  readonly cluster: Uint32Array;
  readonly seed: number;
}

/** A ranker that has learnt. */
export interface FittedRanker {
  /** Writes a score for each item: higher is better, equal scores are ordered by item. */
  score(customer: number, scores: Float64Array): void;
}

/** A ranker in the comparison. The same training gives the same scores. */
export interface Contestant {
  readonly name: string;
  fit(training: Training): FittedRanker;
}
