import type { CustomerBook } from '../book/customer-book.js';
import type { CustomerRecord } from '../book/customer.js';
import type { Day } from '../book/day.js';
import type { Product } from '../engine/catalogue.js';
import type { Decision } from '../engine/decision.js';
import type { Actor, FeedbackState } from '../engine/feedback-state.js';
import type { Phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { FeedbackGiven, Intent, Pieces, Undo, VerdictGiven } from '../feedback/event.js';

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
}

export type ChangeKind = 'NEW' | 'GONE' | 'UP' | 'DOWN';

/** How a product moved between two lists. Ranks count from 1; null: not on that list. */
export interface RecommendationChange {
  readonly kind: ChangeKind;
  readonly product: Product;
  readonly fromRank: number | null;
  readonly toRank: number | null;
  readonly causedBy: string;
  readonly phrase: Phrase;
}

/** Asked back where words were not understood; a choice's id may be sent as feedback. */
export interface Question {
  readonly unclear: readonly string[];
  readonly choices: readonly Intent[];
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

/** The one service behind GraphQL and REST. */
export interface RecommendationService {
  readonly release: Release;
  /** ISO instant at which the release was trained. */
  readonly trainedAt: string;
  readonly book: CustomerBook;
  readonly currency: string;
  readonly asOf: Day;
  /** One view an id, in the order asked; null where the book has no such customer. */
  views(customerIds: readonly string[]): Promise<readonly (CustomerView | null)[]>;
  /** The views of records that a page of the book already brought. */
  viewsOf(records: readonly CustomerRecord[]): Promise<readonly CustomerView[]>;
  /** Changes whenever any answer about the customer may; much cheaper to ask for than a view. */
  stampOf(customerId: string): Promise<string>;
  submit(request: SubmitRequest): Promise<SubmitOutcome>;
  /** Takes feedback back: everything stands as if it had not been said. What was taken back already stays so. */
  undo(request: UndoRequest): Promise<UndoOutcome>;
  /**
   * Tells of every customer about whom an answer may have changed; null: about anybody. An answer asked for then is
   * the new one.
   * @returns what ends the following
   */
  follow(listener: (customerId: string | null) => void): () => void;
  /** @throws {StorageError} where feedback can neither be read nor stored at this moment */
  checkFeedback(): Promise<void>;
}
