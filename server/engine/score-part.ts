import type { Acceptance } from '../learning/posteriors.js';
import type { Association, Likeness, NoHistory } from './history/association.js';
import type { CustomerTag, ReasonKind } from './decision.js';
import type { Category } from './feedback-state.js';

/** One addend of a score, before it is put into words. */
export interface ScorePart {
  readonly kind: ReasonKind;
  /** Whole thousandths. */
  readonly points: number;
  readonly tag: CustomerTag | null;
  readonly association: Association | null;
  /** What the customer's values say, the strongest first. */
  readonly alike: readonly Likeness[];
  /** Of the customers with any history, the share who took the product. */
  readonly share: number | null;
  /** The share of the average product. */
  readonly average: number | null;
  /** Of a share: whether nothing else may speak, because the customer refused profiling. */
  readonly alone: boolean;
  readonly missing: NoHistory;
  readonly acceptance: Acceptance | null;
  /** Of an acceptance: whether these points are what chance adds to it. */
  readonly byChance: boolean;
  /** Since the enquiry or the refusal behind it. */
  readonly days: number | null;
  readonly category: Category | null;
}

/** Points for one bit of what is known: a tag that half the book has tells one bit, one in eight tells three. */
export const POINTS_A_BIT = 100;

/** A part that rests on nothing yet. */
export const NOTHING = {
  tag: null,
  association: null,
  alike: [],
  share: null,
  average: null,
  alone: false,
  missing: null,
  acceptance: null,
  byChance: false,
  days: null,
  category: null,
} as const;

/** Whether the customer asked for it: a rule that leaves out what is spare leaves it. */
export function isAskedFor({ parts }: { readonly parts: readonly ScorePart[] }): boolean {
  return parts.some(({ kind, points }) => kind === 'FEEDBACK' && points > 0);
}
