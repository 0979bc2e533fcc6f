import type { Day } from '../book/day.js';
import type { Fact } from './fact.js';
import type { Phrase } from './phrase.js';

export const INSIGHT_KINDS = ['ENGAGEMENT_STRATEGY', 'PRODUCT_DISCOVERY', 'SERVICE_OPTIMIZATION'] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** One number of this customer, what it is compared with, and one act with a date. */
export interface Insight {
  readonly kind: InsightKind;
  /** Stable name of the insight, e.g. "utilisation-path". */
  readonly code: string;
  readonly headline: Phrase;
  readonly figure: Fact;
  readonly facts: readonly Fact[];
  readonly action: Phrase;
  /** The day by which the act should be done, and after which the insight is no longer shown. */
  readonly actBy: Day;
  readonly productId: string | null;
  /** "adviser": it rests on what customers are not to read about themselves. */
  readonly audience: 'everyone' | 'adviser';
}

/** A kind that has nothing true to say about this customer today, and why. */
export interface SilentKind {
  readonly kind: InsightKind;
  readonly phrase: Phrase;
}
