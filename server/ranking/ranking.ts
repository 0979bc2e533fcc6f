import type { Tables } from './tables.js';

/** What the weights rest on; without choices they are the prior's. */
export interface Basis {
  /** Customers whose choices were fitted on; a customer counts once for each window. */
  readonly customers: number;
  /** The items they chose. */
  readonly choices: number;
  /** The windows chosen in. */
  readonly windows: readonly number[];
}

/** How signals are weighed. */
export interface Weights {
  /** In the order of the layout; never negative. */
  readonly signals: readonly number[];
  /** The item's course multiplies everything that speaks for it by exp(freshness * f + saturation * s). */
  readonly freshness: number;
  readonly saturation: number;
}

/** A fitted ranker: an immutable value of counts and weights. */
export interface Ranking {
  readonly tables: Tables;
  readonly weights: Weights;
  /** Names of the signals from outside, in their order. */
  readonly extras: readonly string[];
  /** What a signal from outside is divided by, so that its weight compares with the others'. */
  readonly extraScales: readonly number[];
  readonly basis: Basis;
}
