import type { CustomerBook } from '../book/customer-book.js';
import type { CustomerRecord } from '../book/customer.js';
import type { Day } from '../book/day.js';
import type { Product } from '../engine/catalogue.js';
import type { Decision } from '../engine/decision.js';
import type { Actor, FeedbackState } from '../engine/feedback-state.js';
import type { Phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { FeedbackEvent, Intent, VerdictGiven } from '../feedback/event.js';

/** A customer with everything the answer rests on, as of one day and one release. */
export interface CustomerView {
  /** With the derived columns filled in and later enquiries left out. */
  readonly record: CustomerRecord;
  /** Moves whenever any answer about the customer may. */
  readonly version: string;
  readonly feedback: FeedbackState;
  readonly decision: Decision;
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

export type SubmitOutcome =
  | {
      readonly kind: 'success';
      readonly event: FeedbackEvent;
      readonly said: readonly string[];
      readonly question: Question | null;
      readonly customer: CustomerView;
      readonly changes: readonly RecommendationChange[];
      /** The same key and body were sent before; nothing was stored twice. */
      readonly replayed: boolean;
    }
  | { readonly kind: 'customer-not-found'; readonly customerId: string }
  | { readonly kind: 'product-not-found'; readonly productId: string; readonly nearest: readonly Product[] }
  | { readonly kind: 'choice-not-found'; readonly choiceId: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number; readonly unit: 'characters' | 'items' }
  | { readonly kind: 'contradictory'; readonly quotes: readonly string[] }
  | { readonly kind: 'key-reused' };

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
}
