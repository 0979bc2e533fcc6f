import type { FeedbackEvent } from './event.js';

export type Appended =
  | { readonly kind: 'appended' }
  /** The idempotency key was used before, by this event. */
  | { readonly kind: 'known'; readonly event: FeedbackEvent };

/**
 * The append-only record of what customers said. Raw words are kept apart from the events, so that they can be erased
 * without touching what was understood from them.
 */
export interface FeedbackLog {
  /** Answers after the event is safe. A key that was used before appends nothing. */
  append(event: FeedbackEvent, said: readonly string[]): Promise<Appended>;
  /** The event behind an idempotency key, or null. */
  byKey(idempotencyKey: string): Promise<FeedbackEvent | null>;
  /** A customer's events, oldest first. */
  events(customerId: string): Promise<readonly FeedbackEvent[]>;
}
