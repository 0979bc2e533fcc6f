import type { CustomerBook } from '../book/customer-book.js';
import type { Day } from '../book/day.js';
import type { Phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { FeedbackStore } from '../feedback/feedback-store.js';

/** What the service is made of. Time and new ids are given, so that a test can say them. */
export interface ServiceTools {
  readonly release: Release;
  /** ISO 8601 instant. */
  readonly trainedAt: string;
  readonly currency: string;
  readonly asOf: Day;
  readonly book: CustomerBook;
  readonly store: FeedbackStore;
  /** The words of a phrase: the names by which customers speak of products and tags. */
  readonly say: (phrase: Phrase) => string;
  readonly now: () => Date;
  readonly newId: () => string;
}
