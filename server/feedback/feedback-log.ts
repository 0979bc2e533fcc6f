import type { FeedbackEvent } from './event.js';
import type { ShownList } from './shown.js';

export type Appended =
  /** With its place among the customer's events, counted from 1. */
  | { readonly kind: 'appended'; readonly place: number }
  /** The idempotency key was used before, by this event. */
  | { readonly kind: 'known'; readonly event: FeedbackEvent };

/** An event with the words it came with; none once they were erased. */
export interface Told {
  readonly event: FeedbackEvent;
  /** From 1, in the order in which the log took the customer's events. */
  readonly place: number;
  readonly said: readonly string[];
}

/** The most that one page of a history holds. */
export const LONGEST_HISTORY_PAGE = 100;

/** Where a page of a history begins. */
export interface HistoryPage {
  /** 1 to LONGEST_HISTORY_PAGE; more counts as that. */
  readonly first: number;
  /** Only events of an earlier place; null: from the newest. */
  readonly before: number | null;
}

/** Hears of a customer about whom another process wrote, or whose words were erased; null: of anybody, so that nothing read before may stand. */
export type LogListener = (customerId: string | null) => void;

/**
 * The append-only record of what customers said. Raw words are kept apart from the events, so that they can be erased
 * without touching what was understood from them. A customer's events have places 1, 2, 3 and so on, whichever process
 * appended them and whatever any clock says.
 *
 * Every method rejects with StorageError where the log is out of reach.
 */
export interface FeedbackLog {
  /** Answers after the event is safe. A key that was used before, for whichever customer, appends nothing. */
  append(event: FeedbackEvent, said: readonly string[]): Promise<Appended>;
  /** The event behind an idempotency key, or null. */
  byKey(idempotencyKey: string): Promise<FeedbackEvent | null>;
  /** A customer's events, by place. */
  events(customerId: string): Promise<readonly FeedbackEvent[]>;
  /** A customer's events with their words, the newest first. */
  history(customerId: string, page: HistoryPage): Promise<readonly Told[]>;
  /**
   * Answers after it is safe. What came before eyes changes no answer: it moves no version, has no place among the
   * customer's events, and followers hear nothing of it.
   */
  recordShown(list: ShownList): Promise<void>;
  /**
   * What came before eyes, customer by customer in an order of the log's own: all of as many customers as asked for, after
   * one of them; null: from the first. The lists of a customer are in order of time, their products in order of rank.
   */
  shown(after: string | null, customers: number): Promise<readonly ShownList[]>;
  /**
   * Removes a customer's words, also those quoted in events. What was understood stays, and so do the records that an
   * archive keeps of the customer: they hold what the bank's book held, and no words.
   */
  erase(customerId: string): Promise<void>;
  /** @returns what ends the following */
  follow(listener: LogListener): () => void;
  /** Resolves where the log can be read at this moment. */
  check(): Promise<void>;
  /** Waits for what is being written; nothing may be asked afterwards. */
  close(): Promise<void>;
}
