import type { Archive } from '../archive/archive.js';
import type { CustomerBook } from '../book/customer-book.js';
import type { Phrase } from '../engine/phrase.js';
import type { Release } from '../engine/release.js';
import type { FeedbackAnalytics } from '../feedback/analytics.js';
import type { LearningPace } from '../learning/snapshot.js';
import type { FeedbackStore } from '../feedback/feedback-store.js';
import type { Report } from '../evaluation/report.js';
import type { FairnessReport } from '../fairness/fairness-report.js';
import type { ReportSource } from './once-a-release.js';

/** What the parts of the service share. Time and new ids are given, so that a test can say them. */
export interface ServiceTools {
  /** The release in force: its learning moves while the service stands. */
  readonly inForce: () => Release;
  readonly book: CustomerBook;
  readonly store: FeedbackStore;
  readonly archive: Archive;
  readonly analytics: FeedbackAnalytics;
  /** The words of a phrase: the names by which customers speak of products and tags. */
  readonly say: (phrase: Phrase, locale: string) => string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What the service is made of. */
export interface ServiceParts extends Omit<ServiceTools, 'inForce'> {
  readonly release: Release;
  readonly learning: LearningPace;
  /** Null where protected columns are not held. */
  readonly fairness: ReportSource<FairnessReport> | null;
  readonly quality: ReportSource<Report> | null;
}
