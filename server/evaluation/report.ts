import type { Interval } from './bootstrap.js';
import type { Measure } from './measures.js';

export type Protocol = 'time' | 'leave-one-out';

/** null where nobody could be asked about. Novelty is in bits, the rest from 0 to 1. */
export type Figures = Readonly<Record<Measure | 'coverage', number | null>>;

/** How long it took; null where no clock was given. */
export interface Took {
  readonly fitMs: number | null;
  readonly rankMs: number | null;
}

export interface WindowStanding extends Figures, Took {
  /** The window that was predicted; null where each customer's last item was. */
  readonly window: number | null;
}

/** How much better than another ranker on the same customers: the difference of the means, with a paired interval. */
export interface Uplift {
  readonly over: string;
  readonly measure: 'ndcg10' | 'map7';
  readonly difference: number;
  /** The difference over the other's mean; null where that is 0. */
  readonly relative: number | null;
  readonly interval: Interval | null;
}

/** One ranker: means over customers, then over windows; its times are sums over windows. */
export interface Standing extends Figures, Took {
  readonly name: string;
  /**
   * 95 % bootstrap intervals over customers; null with fewer than two. Coverage has none: a resample holds fewer different
   * customers, so that its lists always cover less.
   */
  readonly ci: Readonly<Record<Measure, Interval | null>>;
  readonly uplifts: readonly Uplift[];
  readonly windows: readonly WindowStanding[];
}

/** Rankers side by side on one data set: a plain value, the same for the same data and seed but for the times. */
export interface Report {
  readonly dataset: string;
  readonly synthetic: boolean;
  readonly protocol: Protocol;
  readonly seed: number;
  readonly resamples: number;
  readonly customers: number;
  readonly items: number;
  /** Different pairs of a customer and an item. */
  readonly pairs: number;
  readonly windows: readonly {
    readonly window: number | null;
    readonly users: number;
    /** Items that could be recommended. */
    readonly candidates: number;
  }[];
  readonly rankers: readonly Standing[];
}
