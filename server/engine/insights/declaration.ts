import type { Day } from '../../book/day.js';
import type { Product } from '../catalogue.js';
import type { Fact } from '../fact.js';
import type { Phrase } from '../phrase.js';
import type { CustomerProfile } from './customer-profile.js';

/** What a declaration found to say about one customer today. */
export interface Finding {
  readonly figure: Fact;
  /** The other values it rests on. */
  readonly facts: readonly Fact[];
  readonly headline: Phrase;
  readonly action: Phrase;
  readonly actBy: Day;
  readonly product: Product | null;
  /**
   * How telling it is, 0 to 1, so that findings of one kind compare. For a standing value: how far it lies from the
   * book's median in the direction the insight speaks of (0 at the median, 1 beyond everybody). For an event: the part
   * of its waiting time that is over (0 just begun, 1 due today).
   */
  readonly telling: number;
}

/** One thing that may be true of a customer and worth an act. */
export interface Declaration {
  /** Stable name; its messages are `insight.<code>...` */
  readonly code: string;
  /** Care comes before everything else of its kind, however telling the rest is. */
  readonly care: boolean;
  /** It rests on what customers are not to read about themselves. Left out: it does not. */
  readonly adviserOnly?: boolean;
  /** The finding, or null where it is not true, not known, or not for this customer. */
  readonly find: (profile: CustomerProfile) => Finding | null;
}

/** Days within which a call or an answer should happen. */
export const CALL_DAYS = 14;
/** Days within which a plan should be set up: every act can be checked within 30 days. */
export const PLAN_DAYS = 30;
/** A loan counts as ending when so few instalments are left. */
export const LAST_INSTALMENTS = 6;
/** Days past due up to which a delay counts as slight: the first of the 30, 60 and 90 day bands. */
export const SLIGHT_DELAY_DAYS = 30;
