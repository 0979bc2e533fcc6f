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

export type Actor = 'CUSTOMER' | 'ADVISER' | 'SYSTEM';

/** The feedback that said something, and who gave it. */
export interface Source {
  readonly feedbackId: string;
  readonly by: Actor;
  /** Which event of the customer it was, from 1: a later word overrules an earlier one. */
  readonly order: number;
}

/** One wish that is in force, in the words that asked for it. */
export interface Wish extends Source {
  readonly quote: string;
  /** 0 to 1: how surely the words were understood. */
  readonly confidence: number;
}

export interface ProductVerdict extends Source {
  readonly verdict: Verdict;
  readonly day: Day;
  /** For NOT_NOW: the day from which the product may come back. */
  readonly until: Day | null;
  /** Null where a button said it. */
  readonly quote: string | null;
  readonly confidence: number;
}

/** A day that one piece of feedback set. */
export interface DaySet {
  readonly day: Day;
  readonly feedbackId: string;
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
  /** Products that the customer said to hold or took, and the feedback that said so; nothing said later ends it. */
  readonly held: ReadonlyMap<string, string>;
  /** The day of the latest refusal that no liking has ended. */
  readonly refusals: ReadonlyMap<string, DaySet>;
  /** The day from which a "not now" may come back. */
  readonly postponed: ReadonlyMap<string, DaySet>;
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
  held: new Map(),
  refusals: new Map(),
  postponed: new Map(),
  addedTags: new Map(),
  removedTags: new Map(),
  addedCategories: new Map(),
  removedCategories: new Map(),
  maxRiskClass: null,
};
