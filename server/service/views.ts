import { LRUCache } from 'lru-cache';
import type { CustomerRecord } from '../book/customer.js';
import type { Day } from '../book/day.js';
import { asKnownOn } from '../book/derived.js';
import type { FeedbackState } from '../engine/feedback-state.js';
import { recommend } from '../engine/recommend.js';
import type { Release } from '../engine/release.js';
import type { CustomerView } from './recommendation-service.js';
import { stoppedByFeedback } from './stopped-by.js';

/** Decisions kept in memory; about 100 kB each. */
const VIEWS_KEPT = 1000;

/** Builds views, and keeps the latest of each customer for as long as no new feedback has come. */
export interface Views {
  of(record: CustomerRecord, feedback: FeedbackState): CustomerView;
}

export function createViews(release: Release, asOf: Day): Views {
  const kept = new LRUCache<string, CustomerView>({ max: VIEWS_KEPT });
  return {
    of(stored, feedback) {
      const known = kept.get(stored.customerId);
      if (known?.feedback.version === feedback.version) return known;
      const record = asKnownOn(stored, asOf);
      const decision = recommend(record, feedback, release, asOf);
      const { rules, catalogue, riskProfileMeans } = release;
      const subject = { customer: record, feedback, asOf, rules, catalogue, riskProfileMeans };
      const stoppedBy = stoppedByFeedback(decision, subject, release);
      const view = { record, version: decision.id, feedback, decision, stoppedBy };
      kept.set(stored.customerId, view);
      return view;
    },
  };
}
