import { LRUCache } from 'lru-cache';
import type { CustomerRecord } from '../book/customer.js';
import { asKnownOn } from '../book/derived.js';
import type { Decision } from '../engine/decision.js';
import type { FeedbackState } from '../engine/feedback-state.js';
import { recommend } from '../engine/recommend.js';
import type { Release } from '../engine/release.js';
import type { CustomerView } from './recommendation-service.js';
import { stoppedByFeedback } from './stopped-by.js';

/** Decisions kept in memory; about 100 kB each. */
const VIEWS_KEPT = 1000;

/** What a release decides about a customer, without what only a whole view needs. */
export function decisionOf(stored: CustomerRecord, feedback: FeedbackState, release: Release): Decision {
  return recommend(asKnownOn(stored, release.asOf), feedback, release, release.asOf);
}

/** What a release answers about a customer. Pure: the same inputs give the same view, whenever it is asked for. */
export function viewOf(stored: CustomerRecord, feedback: FeedbackState, release: Release): CustomerView {
  return viewOfKnown(asKnownOn(stored, release.asOf), feedback, release);
}

/** @param record as known on the release's day */
export function viewOfKnown(record: CustomerRecord, feedback: FeedbackState, release: Release): CustomerView {
  const { rules, catalogue, riskProfileMeans, asOf } = release;
  const decision = recommend(record, feedback, release, asOf);
  const subject = { customer: record, feedback, asOf, rules, catalogue, riskProfileMeans };
  const stoppedBy = stoppedByFeedback(decision, subject, release);
  return { record, version: decision.id, feedback, decision, stoppedBy, release, standing: 'live' };
}

/** The views of the release in force; the latest of each customer is kept for as long as nothing it rests on moved. */
export interface Views {
  of(record: CustomerRecord, feedback: FeedbackState): CustomerView;
}

export function createViews(inForce: () => Release): Views {
  const kept = new LRUCache<string, CustomerView>({ max: VIEWS_KEPT });
  return {
    of(record, feedback) {
      const release = inForce();
      const known = kept.get(record.customerId);
      if (known?.release === release && known.feedback.version === feedback.version) return known;
      const view = viewOf(record, feedback, release);
      kept.set(record.customerId, view);
      return view;
    },
  };
}
