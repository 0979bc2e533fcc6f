import type { Category, Verdict } from '../engine/feedback-state.js';
import type { DatedOutcomes } from '../learning/faded.js';
import type { Outcomes } from '../learning/snapshot.js';

/** Which part of the log is looked at. Instants are as Date.toISOString writes them, as those of the log are. */
export interface Scope {
  /** Included; null: from the beginning. */
  readonly from: string | null;
  /** Excluded; null: to the end. */
  readonly to: string | null;
  /**
   * Null: whatever the cluster. Else only what was told of customers who were in one of these then, under `releases`;
   * none: nothing at all.
   */
  readonly clusters: readonly number[] | null;
  /** The releases that the numbers of `clusters` belong to; of no account without clusters. */
  readonly releases: readonly string[];
}

/**
 * A verdict, or what words were understood to be about: TAG, PRODUCT, CATEGORY, RISK. UNDERSTOOD_NOTHING is feedback that
 * came with words of which nothing was understood, SHOWN a product in an answer that came before eyes.
 */
export type FeedbackKind =
  Verdict | 'TAG' | 'PRODUCT' | 'CATEGORY' | 'RISK' | 'UNDERSTOOD_NOTHING' | 'UNDO' | 'SHOWN';

export interface DayCount {
  /** In UTC, such as 2026-11-22. */
  readonly day: string;
  readonly kind: FeedbackKind;
  readonly count: number;
  /** How many of them were taken back since; 0 where there is nothing that could stand: UNDERSTOOD_NOTHING, UNDO, SHOWN. */
  readonly takenBack: number;
}

/** What words were about. One of tag, product, category and risk class is not null. */
export interface Theme {
  readonly tag: string | null;
  readonly productId: string | null;
  readonly category: Category | null;
  readonly riskClass: number | null;
  /** True: more of it. False: less, or never; also of a risk class. */
  readonly add: boolean;
  /** How often it was said, taken back or not. */
  readonly count: number;
  readonly customers: number;
}

export type ProductOutcomes = Omit<Outcomes, 'cluster'>;

/**
 * Counts over the log, made where the log is kept. A customer counts as shown where a product was shown to them within
 * the scope, and as taken, refused or liked where they said so within the scope, at or after the first time that it was
 * shown within the scope, and did not take it back. Words count as buttons do.
 *
 * Every method rejects with StorageError where the log is out of reach.
 */
export interface FeedbackAnalytics {
  /** By day, then by kind in alphabetical order. */
  perDay(scope: Scope): Promise<readonly DayCount[]>;
  /** Of every product that was shown, by product id. */
  byProduct(scope: Scope): Promise<readonly ProductOutcomes[]>;
  /**
   * The heat map: by cluster, then product id, always under `releases`. Each cluster's cells are what byProduct says of
   * that cluster alone: what customers say after they moved to another counts there, where it was shown to them there.
   */
  byCluster(scope: Scope): Promise<readonly Outcomes[]>;
  /**
   * What is learnt from, over the whole log: by cluster under `releases` (what was shown under others has none), then
   * product id, then month. Whatever a customer says after the first showing there counts, also under other releases or
   * from another cluster: who answers after a new training has answered.
   */
  dated(releases: readonly string[]): Promise<readonly DatedOutcomes[]>;
  /**
   * The most frequent first; of equal ones tags, then products, categories and risk classes, each by name, less before
   * more.
   */
  themes(scope: Scope): Promise<readonly Theme[]>;
  /** How many pieces of feedback, undos and products shown there are in the whole log. */
  entries(): Promise<number>;
}
