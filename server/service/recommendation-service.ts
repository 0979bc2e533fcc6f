import type { CustomerBook } from '../book/customer-book.js';
import type { CustomerRecord } from '../book/customer.js';
import type { Product } from '../engine/catalogue.js';
import type { CustomerTag, Decision } from '../engine/decision.js';
import type { Actor, FeedbackState } from '../engine/feedback-state.js';
import type { Phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { Assumed } from '../engine/what-if.js';
import type { Report } from '../evaluation/report.js';
import type { FairnessReport } from '../fairness/fairness-report.js';
import type { Reader } from '../engine/why-not/obstacles.js';
import type { Change } from '../engine/why-not/smallest-change.js';
import type { Standing } from '../engine/why-not/why-not.js';
import type { FeedbackAnalytics } from '../feedback/analytics.js';
import type {
  FeedbackEvent,
  FeedbackGiven,
  Intent,
  Pieces,
  Sense,
  Undo,
  VerdictGiven,
} from '../feedback/event.js';

/** A customer with everything the answer rests on, as of one day and one release. */
export interface CustomerView {
  /** With the derived columns filled in and later enquiries left out. */
  readonly record: CustomerRecord;
  /** Moves whenever any answer about the customer may. */
  readonly version: string;
  readonly feedback: FeedbackState;
  readonly decision: Decision;
  /** By product id, where nothing but feedback withholds it: the feedback that the strictest check rests on. */
  readonly stoppedBy: ReadonlyMap<string, string>;
  /** What decided. */
  readonly release: Release;
  /** The answer of now, one that was given once and is told again, or one that assumes what is not on record. */
  readonly standing: 'live' | 'past' | 'what-if';
}

export type ChangeKind = 'NEW' | 'GONE' | 'UP' | 'DOWN';

/**
 * What moved a product: something said or taken back, the bank's data on the customer, the model, the rules, the
 * products on offer, what was learnt from all customers, the day that stands for today, or what was assumed.
 */
export type CauseKind =
  'FEEDBACK' | 'UNDO' | 'DATA' | 'MODEL' | 'RULES' | 'CATALOGUE' | 'LEARNING' | 'TIME' | 'WHAT_IF';

export interface Cause {
  readonly cause: CauseKind;
  /** The event behind it; null where nothing was said. */
  readonly causedBy: string | null;
  /** In a sentence: "You told us ...". */
  readonly phrase: Phrase;
}

/** How a product moved between two lists. Ranks count from 1; null: not on that list. */
export interface RecommendationChange extends Cause {
  readonly kind: ChangeKind;
  readonly product: Product;
  readonly fromRank: number | null;
  readonly toRank: number | null;
}

/** Asked back where words were not understood; a choice's id may be sent as feedback. */
export interface Question {
  readonly unclear: readonly string[];
  readonly choices: readonly Intent<Sense>[];
}

export interface SubmitRequest {
  readonly customerId: string;
  readonly idempotencyKey: string;
  readonly words: readonly string[];
  readonly verdicts: readonly VerdictGiven[];
  /** Ids of choices that an earlier question offered. */
  readonly choiceIds: readonly string[];
  readonly actor: Actor;
}

/** An event in the log, and what it changed. */
interface Success<Event> {
  readonly kind: 'success';
  readonly event: Event;
  readonly customer: CustomerView;
  readonly changes: readonly RecommendationChange[];
  /** It was in the log already; nothing was stored twice. */
  readonly replayed: boolean;
}

/** What may be wrong with anything that is to be stored once for a customer. */
export type NotStored =
  { readonly kind: 'customer-not-found'; readonly customerId: string } | { readonly kind: 'key-reused' };

export type SubmitOutcome =
  | (Success<FeedbackGiven> & { readonly said: readonly string[]; readonly question: Question | null })
  | NotStored
  | { readonly kind: 'product-not-found'; readonly productId: string; readonly nearest: readonly Product[] }
  | { readonly kind: 'choice-not-found'; readonly choiceId: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number; readonly unit: 'characters' | 'items' }
  | { readonly kind: 'contradictory'; readonly quotes: readonly string[] };

export interface UndoRequest {
  readonly customerId: string;
  readonly idempotencyKey: string;
  /** The event to take back. */
  readonly feedbackId: string;
  /** Null: the whole of it. */
  readonly pieces: Pieces | null;
  readonly actor: Actor;
}

export type UndoOutcome =
  | Success<Undo>
  | NotStored
  | { readonly kind: 'feedback-not-found' }
  /** The feedback does not say anything of this id. */
  | { readonly kind: 'piece-not-found'; readonly pieceId: string };

export interface ShownRequest {
  readonly customerId: string;
  /** The answer whose products were seen. */
  readonly decisionId: string;
  readonly productIds: readonly string[];
  readonly actor: Actor;
}

export type ShownOutcome =
  | { readonly kind: 'recorded'; readonly at: string }
  | { readonly kind: 'customer-not-found'; readonly customerId: string }
  /** Neither the answer of now nor one before the latest feedback. */
  | { readonly kind: 'decision-not-found' }
  /** The answer does not recommend it. */
  | { readonly kind: 'product-not-found'; readonly productId: string };

/** One entry of a customer's history. */
export interface HistoryItem {
  readonly event: FeedbackEvent;
  /** From 1, in the order of the log. */
  readonly place: number;
  /** Empty where only buttons were pressed, or the words were erased. */
  readonly said: readonly string[];
  /** The undo that took the whole of it back and stands; null: it stands, or some of it does. */
  readonly undoneBy: FeedbackEvent | null;
}

export interface HistoryPage {
  /** Newest first. */
  readonly items: readonly HistoryItem[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** An answer that assumes what is not on record. */
export interface WhatIf {
  /** The answer that it is compared with; null: there is none, for somebody who is not in the book. */
  readonly before: CustomerView | null;
  readonly after: CustomerView;
  /** How the first of both lists differ. */
  readonly changes: readonly RecommendationChange[];
  readonly tagsGained: readonly CustomerTag[];
  readonly tagsLost: readonly CustomerTag[];
}

export type WhyNotOutcome =
  | { readonly kind: 'told'; readonly standing: Standing }
  | { readonly kind: 'product-not-found'; readonly productId: string; readonly nearest: readonly Product[] };

/** The one service behind GraphQL and REST. */
export interface RecommendationService {
  /** The release in force. Another value once something new was learnt. */
  readonly release: Release;
  readonly book: CustomerBook;
  readonly analytics: FeedbackAnalytics;
  readonly now: () => Date;
  /** One view an id, in the order asked; null where the book has no such customer. */
  views(customerIds: readonly string[]): Promise<readonly (CustomerView | null)[]>;
  /** The views of records that a page of the book already brought. */
  viewsOf(records: readonly CustomerRecord[]): Promise<readonly CustomerView[]>;
  /** Changes whenever any answer about the customer may; much cheaper to ask for than a view. */
  stampOf(customerId: string): Promise<string>;
  submit(request: SubmitRequest): Promise<SubmitOutcome>;
  /** Takes feedback back: everything stands as if it had not been said. What was taken back already stays so. */
  undo(request: UndoRequest): Promise<UndoOutcome>;
  /** Takes down what came before somebody's eyes; no answer changes by it. */
  recordShown(request: ShownRequest): Promise<ShownOutcome>;
  /** What a customer said and took back, newest first; `before` is a place, null: from the newest. */
  history(customerId: string, first: number, before: number | null): Promise<HistoryPage>;
  /**
   * What was answered about a customer at an instant (ISO 8601), told again from the versions in force then; null where
   * nothing was answered yet, or what the bank's book held then was not kept.
   */
  viewAsOf(customerId: string, at: string): Promise<CustomerView | null>;
  /** How the list differs between two instants, with what moved each product last. */
  changesSince(customerId: string, from: string, to: string): Promise<readonly RecommendationChange[]>;
  /** What an event changed when it came, by the release that answered then. */
  changesBy(event: FeedbackEvent): Promise<readonly RecommendationChange[]>;
  /**
   * The answer about a customer of whom something else were true, by the same release and feedback, on the same day.
   * Nothing is stored.
   * @param size how much of both lists to compare
   */
  whatIf(view: CustomerView, assumed: Assumed, size: number): WhatIf;
  /** The answer about somebody who is not in the book and of whom only this is known. Nothing is stored. */
  prospect(known: Assumed): WhatIf;
  /** What keeps a product off a customer's list, or that it is on it. */
  whyNot(view: CustomerView, productId: string, reader: Reader): WhyNotOutcome;
  /**
   * The smallest change of what is the customer's own to change that lets a product in. Up to some hundred answers are
   * tried for it, one search a turn of the event loop.
   */
  smallestChange(view: CustomerView, product: Product, reader: Reader): Promise<Change>;
  /**
   * Learns from what all customers answered: publishes the next snapshot where one is due, and answers by the latest from
   * now on. @returns whether that moved
   */
  learn(): Promise<boolean>;
  /**
   * What groups of customers are shown, withheld and denied by the release in force; null where protected columns are not
   * held.
   */
  fairness(): Promise<FairnessReport | null>;
  /**
   * How well the ranker foretells what the book's customers took next, beside plainer ones; null where the book is not
   * held.
   */
  quality(): Promise<Report | null>;
  /** The releases whose clusters are those of the model in force. */
  clusterReleases(): Promise<readonly string[]>;
  /**
   * Tells of every customer about whom an answer may have changed; null: about anybody. An answer asked for then is
   * the new one.
   * @returns what ends the following
   */
  follow(listener: (customerId: string | null) => void): () => void;
  /** @throws {StorageError} where feedback can neither be read nor stored at this moment */
  checkFeedback(): Promise<void>;
}
