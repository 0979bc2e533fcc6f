import type { Day } from '../book/day.js';
import type { Product } from './catalogue.js';
import type { Fact } from './fact.js';
import type { ProductVerdict } from './feedback-state.js';
import type { Insight, SilentKind } from './insight.js';
import type { Phrase } from './phrase.js';
import type { Advice, Outcome, Step } from './rules.js';

/** The cluster a customer belongs to, by the forest's votes. */
export interface Membership {
  readonly cluster: number;
  /** Share of the trees that voted for the cluster, 0 to 1. */
  readonly confidence: number;
  readonly runnerUp: number | null;
  readonly runnerUpConfidence: number | null;
}

export type TagSource = 'OWN' | 'CLUSTER' | 'FEEDBACK';

export interface CustomerTag {
  readonly tag: string;
  readonly source: TagSource;
  /** How much the tag counts, 0 to 1: 1 for own values and own words, less for what the cluster only suggests. */
  readonly weight: number;
  readonly evidence: readonly Fact[];
  /** The sentence that says why the customer has the tag. */
  readonly because: Phrase;
  readonly audience: 'everyone' | 'adviser';
}

export type ReasonKind =
  | 'TAG'
  | 'CO_OCCURRENCE'
  | 'ACCEPTANCE'
  | 'RECENCY'
  | 'DIVERSITY'
  | 'FEEDBACK'
  | 'CARE'
  | 'POPULARITY'
  | 'ALIKE'
  | 'NO_HISTORY';

/** One addend of a score. Points are whole thousandths; a recommendation's points add up to its score exactly. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Stable name of this reason for programs: "tag:stable-income", "co-occurrence:Mortgage". */
  readonly code: string;
  readonly phrase: Phrase;
  readonly facts: readonly Fact[];
  readonly points: number;
  readonly tag: string | null;
  readonly confidence: number | null;
  readonly lift: number | null;
  readonly support: number | null;
  readonly audience: 'everyone' | 'adviser';
}

/** What one rule of the gate said about one product. */
export interface Check {
  readonly ruleId: string;
  readonly version: number;
  readonly owner: string;
  /** The days on which the rule is in force; null: without end. */
  readonly from: Day;
  readonly to: Day | null;
  readonly outcome: Outcome;
  readonly step: Step;
  readonly basis: string;
  readonly phrase: Phrase;
  readonly facts: readonly Fact[];
  readonly reviewOn: Day | null;
  readonly audience: 'everyone' | 'adviser';
}

export interface Recommendation {
  readonly product: Product;
  /** From 1. */
  readonly rank: number;
  /** Whole thousandths: the sum of the reasons' points. */
  readonly score: number;
  /**
   * How likely it was that the product stood at this rank, above 0 to 1: below 1 only where chance had a say. By 255
   * further draws, so it is known to a few hundredths.
   */
  readonly propensity: number;
  readonly advice: Advice;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
  /** WARN and PASS; a product with a BLOCK is withheld. */
  readonly checks: readonly Check[];
  readonly verdict: ProductVerdict | null;
}

export interface Withheld {
  readonly product: Product;
  readonly step: Step;
  /** The rules that blocked it, strictest step first. */
  readonly checks: readonly Check[];
  /** When the decision may change by itself. */
  readonly reviewOn: Day | null;
}

/** The engine's whole answer for one customer: a pure function of the record, the feedback, the release and the day. */
export interface Decision {
  /** Content hash of customer, feedback version, release and asOf: the same id is the same answer. */
  readonly id: string;
  readonly asOf: Day;
  /** False where the customer refused profiling: the list then rests on what the gate passes and on own words. */
  readonly personalised: boolean;
  readonly membership: Membership;
  readonly tags: readonly CustomerTag[];
  /** Highest product risk class allowed, by profile and feedback; null where the profile is unknown. */
  readonly riskCeiling: number | null;
  readonly recommendations: readonly Recommendation[];
  readonly withheld: readonly Withheld[];
  readonly insights: readonly Insight[];
  readonly silentKinds: readonly SilentKind[];
}
