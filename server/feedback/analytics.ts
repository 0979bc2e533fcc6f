import type { Category, Verdict } from '../engine/feedback-state.js';
import type { Outcomes } from '../learning/snapshot.js';

/** Which part of the log is looked at. */
export interface Scope {
  /** ISO 8601 instant, included; null: from the beginning. */
  readonly from: string | null;
  /** ISO 8601 instant, excluded; null: to the end. */
  readonly to: string | null;
  /** Null: whatever the cluster. Else only what was told of customers who were in one of these then, under `releases`. */
  readonly clusters: readonly number[] | null;
  /** The releases that the numbers of `clusters` belong to; of no account without clusters. */
  readonly releases: readonly string[];
}

/** TAG, PRODUCT, CATEGORY and RISK are words understood, UNDERSTOOD_NOTHING words that were not. */
export type FeedbackKind =
  Verdict | 'TAG' | 'PRODUCT' | 'CATEGORY' | 'RISK' | 'UNDERSTOOD_NOTHING' | 'UNDO' | 'SHOWN';

export interface DayCount {
  /** In UTC, such as 2026-11-22. */
  readonly day: string;
  readonly kind: FeedbackKind;
  readonly count: number;
  /** How many of them were taken back since. */
  readonly takenBack: number;
}

/** What words were about. One of tag, product, category and risk class is not null. */
export interface Theme {
  readonly tag: string | null;
  readonly productId: string | null;
  readonly category: Category | null;
  readonly riskClass: number | null;
  /** True: more of it. False: less, or never. */
  readonly add: boolean;
  /** How often it was said, taken back or not. */
  readonly count: number;
  readonly customers: number;
}

export type ProductOutcomes = Omit<Outcomes, 'cluster'>;

/**
 * Counts over the log, made where the log is kept. A customer counts as shown where a product was shown to them within
 * the scope, and as taken, refused or liked where they said so within the scope, at or after that, and did not take it
 * back.
 *
 * Every method rejects with StorageError where the log is out of reach.
 */
export interface FeedbackAnalytics {
  /** By day, then by kind in alphabetical order. */
  perDay(scope: Scope): Promise<readonly DayCount[]>;
  /** Of every product that was shown, by product id. */
  byProduct(scope: Scope): Promise<readonly ProductOutcomes[]>;
  /** The heat map: by cluster, then product id. Only of customers in clusters of `releases`. */
  byCluster(scope: Scope): Promise<readonly Outcomes[]>;
  /** The most frequent first; of equal ones in the order of what they are about. */
  themes(scope: Scope): Promise<readonly Theme[]>;
  /** How many pieces of feedback, undos and products shown there are in the whole log. */
  entries(): Promise<number>;
}
