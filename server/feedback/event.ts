import type { Day } from '../book/day.js';
import type { Actor, Category, Verdict } from '../engine/feedback-state.js';

/** What a piece of feedback asks for. `add: false` is less, or never. */
export type Meaning =
  | { readonly kind: 'tag'; readonly tag: string; readonly add: boolean }
  | { readonly kind: 'product'; readonly productId: string; readonly add: boolean }
  | { readonly kind: 'category'; readonly category: Category; readonly add: boolean }
  /** "Too risky": nothing above this risk class (0 to 6) from now on. */
  | { readonly kind: 'risk'; readonly maxRiskClass: number };

/** One piece of feedback understood. */
export interface Intent {
  readonly intentId: string;
  readonly meaning: Meaning;
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

/** One entry of the append-only log. The customer's raw words are kept apart (see FeedbackLog), so that they can be erased. */
export interface FeedbackEvent {
  readonly id: string;
  readonly schemaVersion: 1;
  readonly kind: 'feedback';
  readonly customerId: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The "today" of the answer that the feedback reacts to; waits are counted from it. */
  readonly asOf: Day;
  readonly actor: Actor;
  readonly idempotencyKey: string;
  /** Hash of the request, so that a key used again with another body is noticed. */
  readonly requestHash: string;
  readonly intents: readonly Intent[];
  readonly verdicts: readonly VerdictGiven[];
}
