import type { FeedbackEvent } from '../../feedback/event.js';
import type { CustomerView, Question, RecommendationChange } from '../../service/recommendation-service.js';
import { CustomerType } from '../customer/customer.type.js';
import type { Doors } from '../doors.js';
import {
  changeTypesOf,
  type RecommendationChangeType,
} from '../recommendation/recommendation-change.type.js';
import type { Viewer } from '../viewer.js';
import { FeedbackType } from './feedback.type.js';

interface Stored {
  readonly event: FeedbackEvent;
  readonly said: readonly string[];
  readonly question: Question | null;
  readonly customer: CustomerView;
  readonly changes: readonly RecommendationChange[];
}

/** What was stored and what it changed, as the API shows it. */
export function changed(
  { event, said, question, customer, changes }: Stored,
  doors: Doors,
  viewer: Viewer,
): {
  readonly feedback: FeedbackType;
  readonly customer: CustomerType;
  readonly changes: readonly RecommendationChangeType[];
} {
  return {
    feedback: new FeedbackType({ event, said, question, undoneBy: null }, doors.directory(), viewer),
    customer: new CustomerType(customer.record, customer, viewer, doors.service.release.currency),
    changes: changeTypesOf(changes, doors),
  };
}
