import { LRUCache } from 'lru-cache';
import type { FeedbackState } from '../engine/feedback-state.js';
import type { FeedbackEvent } from './event.js';
import type { Appended, FeedbackLog } from './feedback-log.js';
import { fold } from './fold.js';

/** The states before and after one event, as its answer showed them. */
export interface Step {
  readonly before: FeedbackState;
  readonly after: FeedbackState;
}

/** The folded state in memory, for reads; every write goes to the log first. */
export interface FeedbackStore {
  state(customerId: string): Promise<FeedbackState>;
  byKey(idempotencyKey: string): Promise<FeedbackEvent | null>;
  /** A customer's events, oldest first. */
  events(customerId: string): Promise<readonly FeedbackEvent[]>;
  append(event: FeedbackEvent, said: readonly string[]): Promise<Appended>;
  /** What an event in the log changed, whatever was said since. */
  stepOf(event: FeedbackEvent): Promise<Step>;
}

const STATES_KEPT = 100_000;

export function feedbackStore(log: FeedbackLog): FeedbackStore {
  // Promises, so that a read that began before an append can never put its older state back after it.
  const states = new LRUCache<string, Promise<FeedbackState>>({ max: STATES_KEPT });
  const read = async (customerId: string): Promise<FeedbackState> => {
    try {
      return fold(await log.events(customerId));
    } catch (cause) {
      states.delete(customerId);
      throw cause;
    }
  };
  return {
    state(customerId) {
      const known = states.get(customerId);
      if (known !== undefined) return known;
      const reading = read(customerId);
      states.set(customerId, reading);
      return reading;
    },
    byKey: (key) => log.byKey(key),
    events: (customerId) => log.events(customerId),
    async append(event, said) {
      const appended = await log.append(event, said);
      states.delete(event.customerId);
      return appended;
    },
    async stepOf(event) {
      const events = await log.events(event.customerId);
      const place = events.findIndex(({ id }) => id === event.id);
      return { before: fold(events.slice(0, place)), after: fold(events.slice(0, place + 1)) };
    },
  };
}
