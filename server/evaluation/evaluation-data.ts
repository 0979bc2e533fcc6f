import type { RankingData } from '../ranking/interactions.js';

/** A data set as rankers are compared on it. */
export interface EvaluationData {
  /** What tables and reports call it. */
  readonly name: string;
  /** Whether a generator made it: a model can then only rediscover the generator. */
  readonly synthetic: boolean;
  readonly ranking: RankingData;
  readonly customerIds: readonly string[];
  readonly itemIds: readonly string[];
  /** The customers' attributes whose values together are a cluster; none: all customers are one. */
  readonly clusters: readonly string[];
  /** Windows that are over, so that what was taken in them is known: they alone are predicted. */
  readonly completeWindows: number;
  /** The day on which each entry's pair first appeared, where the data say; otherwise only windows are known. */
  readonly days: Int32Array | null;
}
