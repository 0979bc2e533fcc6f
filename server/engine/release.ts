import type { Dataset } from '../book/book.js';
import type { Column } from '../book/columns.js';
import type { Day } from '../book/day.js';
import type { LearningSnapshot } from '../learning/snapshot.js';
import type { Model } from '../model/model.js';
import type { Catalogue } from './catalogue.js';
import type { Fact } from './fact.js';
import type { LearntHistory } from './history/learnt-history.js';
import type { Phrase } from './phrase.js';
import type { Rules } from './rules.js';

/** A tag that a cluster has beyond chance: its share, and the lower 95 % bound that exceeds the book's share. */
export interface ClusterTag {
  readonly tag: string;
  readonly share: number;
  readonly low: number;
  readonly bookShare: number;
  readonly n: number;
}

/** A cluster as people see it. */
export interface ClusterPortrait {
  readonly number: number;
  /** From its two most distinguishing values. */
  readonly name: Phrase;
  /** Most distinguishing first. */
  readonly profile: readonly Fact[];
  readonly tags: readonly ClusterTag[];
}

/** All that an answer depends on besides the customer: an immutable value, swapped whole. */
export interface Release {
  /** Content hash of model, rules, catalogue and the book that was counted by them. */
  readonly version: string;
  readonly model: Model;
  readonly rules: Rules;
  readonly catalogue: Catalogue;
  readonly learning: LearningSnapshot;
  readonly riskProfileMeans: Dataset['riskProfileMeans'];
  /** ISO 4217. */
  readonly currency: string;
  /** The trait columns that rules may speak of. */
  readonly columns: readonly Column[];
  /** Of the book that the answers are about. */
  readonly dataHash: string;
  /** The days of the first and the last enquiry of that book; null: there is none, or it was not taken down. */
  readonly enquiries: { readonly first: Day; readonly last: Day } | null;
  /** Names of the columns that the bank protects beyond those that finrec always does. */
  readonly protectedColumns: readonly string[];
  /** What "today" stands for in every answer. */
  readonly asOf: Day;
  /** ISO 8601 instant; no answer depends on it. */
  readonly trainedAt: string;
  readonly clusters: readonly ClusterPortrait[];
  /** What the book's customers took, and how that ranks. */
  readonly history: LearntHistory;
  /** Share of the book's customers who have each tag by their own values, 0 to 1. */
  readonly tagShares: ReadonlyMap<string, number>;
}
