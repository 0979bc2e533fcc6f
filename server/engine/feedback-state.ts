import type { Day } from '../book/day.js';

export type Category =
  'DEPOSIT' | 'CARD' | 'LOAN' | 'MORTGAGE' | 'INVESTMENT' | 'INSURANCE' | 'PENSION' | 'SERVICE';

export type Verdict =
  | 'LIKED'
  | 'DISLIKED'
  | 'NOT_NOW'
  | 'TOO_RISKY'
  | 'TOO_CONSERVATIVE'
  | 'TELL_ME_MORE'
  | 'ALREADY_HAVE'
  | 'TAKEN'
  | 'REFUSED';

export interface ProductVerdict {
  readonly verdict: Verdict;
  readonly by: Actor;
  readonly day: Day;
  /** For NOT_NOW: the day from which the product may come back. */
  readonly until: Day | null;
  /** The feedback that said it. */
  readonly feedbackId: string;
  /** Which event of the customer it was, from 1. */
  readonly order: number;
}

export type Actor = 'CUSTOMER' | 'ADVISER' | 'SYSTEM';

/** One wish that is in force: the feedback that said it, its words, and who spoke them. */
export interface Wish {
  readonly feedbackId: string;
  readonly quote: string;
  readonly by: Actor;
  /** Which event of the customer it was, from 1: a later word overrules an earlier one. */
  readonly order: number;
}

/**
 * What all feedback of one customer adds up to: the fold of the events, newest word winning.
 * Feedback may lower the risk ceiling, never raise it.
 */
export interface FeedbackState {
  /** Number of events folded; 0 before the first. */
  readonly version: number;
  /** The latest word on each product, for showing. */
  readonly verdicts: ReadonlyMap<string, ProductVerdict>;
  /** Products that the customer said to hold or took; only what is said about holding changes this. */
  readonly held: ReadonlySet<string>;
  /** The day of the latest refusal that no liking has taken back. */
  readonly refusals: ReadonlyMap<string, Day>;
  /** The day from which a "not now" may come back. */
  readonly postponed: ReadonlyMap<string, Day>;
  readonly addedTags: ReadonlyMap<string, Wish>;
  readonly removedTags: ReadonlyMap<string, Wish>;
  readonly addedCategories: ReadonlyMap<Category, Wish>;
  readonly removedCategories: ReadonlyMap<Category, Wish>;
  /** Highest risk class the customer still wants, 0 to 7; null: no word about it. */
  readonly maxRiskClass: (Wish & { readonly riskClass: number }) | null;
}

export const NO_FEEDBACK: FeedbackState = {
  version: 0,
  verdicts: new Map(),
  held: new Set(),
  refusals: new Map(),
  postponed: new Map(),
  addedTags: new Map(),
  removedTags: new Map(),
  addedCategories: new Map(),
  removedCategories: new Map(),
  maxRiskClass: null,
};
