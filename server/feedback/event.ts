import type { Day } from '../book/day.js';
import type { Actor, Category, Verdict } from '../engine/feedback-state.js';

/** What a piece of feedback asks for. `add: false` is less, or never. */
export type Meaning =
  | { readonly kind: 'tag'; readonly tag: string; readonly add: boolean }
  | { readonly kind: 'product'; readonly productId: string; readonly add: boolean }
  | { readonly kind: 'category'; readonly category: Category; readonly add: boolean }
  /** "Too risky": nothing above this risk class (0 to 6) from now on. */
  | { readonly kind: 'risk'; readonly maxRiskClass: number };

/** What the customer says to have already. The log keeps it as a verdict, of a category as leaving it out. */
export type Held =
  | { readonly kind: 'held'; readonly productId: string }
  | { readonly kind: 'held-category'; readonly category: Category };

/** Whatever words may say. */
export type Sense = Meaning | Held;

/** One piece of feedback understood. */
export interface Intent<Said extends Sense = Meaning> {
  readonly intentId: string;
  readonly meaning: Said;
  /** The words it was understood from. */
  readonly quote: string;
  /** 0 to 1: 1 for an exact word of the vocabulary, less for a near spelling. */
  readonly confidence: number;
}

export interface VerdictGiven {
  readonly productId: string;
  readonly verdict: Verdict;
  readonly until: Day | null;
}

/** Parts of one piece of feedback. Whatever asks the same shares an id; see piecesOf. */
export interface Pieces {
  readonly intentIds: readonly string[];
  readonly productIds: readonly string[];
}

/** Of the shape of events. A log may hold events of other versions, written by an older or a newer finrec. */
export const SCHEMA_VERSION = 1;

/** What every entry of the log says of itself. */
export interface Entry {
  readonly id: string;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly customerId: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The "today" of the answer that the feedback reacts to; waits are counted from it. */
  readonly asOf: Day;
  readonly actor: Actor;
  readonly idempotencyKey: string;
  /** Hash of the request, so that a key used again with another body is noticed. */
  readonly requestHash: string;
  /** The version of the release, and of what was learnt, behind the answer that the feedback reacts to. */
  readonly release: string;
  readonly learningVersion: number;
  /** The customer's cluster in that release. */
  readonly cluster: number;
}

/** Something a customer said, as understood. */
export interface FeedbackGiven extends Entry {
  readonly kind: 'feedback';
  readonly intents: readonly Intent[];
  readonly verdicts: readonly VerdictGiven[];
}

/** An earlier event of the same customer is taken back: feedback, or another undo, which brings back what that took. */
export interface Undo extends Entry {
  readonly kind: 'undo';
  /** The id of the event taken back. */
  readonly undoes: string;
  /** Null: the whole event. Else these pieces of it, and whatever was said before it that asks the same. */
  readonly pieces: Pieces | null;
}

/**
 * One entry of the append-only log: nothing in it is ever changed or removed. The customer's raw words are kept apart
 * (see FeedbackLog), so that they can be erased.
 */
export type FeedbackEvent = FeedbackGiven | Undo;
