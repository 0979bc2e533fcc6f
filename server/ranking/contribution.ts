interface Contribution {
  /** What it adds to the score; positive. */
  readonly points: number;
}

/** Customers who took one thing and also another, as whole numbers of customers. */
interface Share {
  /** support / of. */
  readonly confidence: number;
  /** confidence over the share of all customers who took the item. */
  readonly lift: number;
  /** Customers with both. */
  readonly support: number;
  /** Customers with the first. */
  readonly of: number;
}

/**
 * A rule from an item of the customer's own. `rule`: took both; `lately`: took both in the last window; `followed`:
 * took the source, and this in a later window. Taking the source away lowers the score by exactly its contributions.
 */
export interface RuleContribution extends Contribution, Share {
  readonly signal: 'rule' | 'lately' | 'followed';
  /** The source item. */
  readonly because: number;
  /** Attributes in which both items are of one kind. */
  readonly shared: readonly string[];
  /** Whether the customer took the source in the last window, or later. */
  readonly recent: boolean;
  readonly held: boolean;
}

/** More of a kind the customer has: all there is to say of an item that nobody took yet. */
export interface KinContribution extends Contribution {
  readonly signal: 'kin';
  readonly because: number;
  /** At least one. `support` of the `of` customers with an item of that level have two or more. */
  readonly shared: readonly {
    readonly name: string;
    readonly level: string;
    readonly support: number;
    readonly of: number;
  }[];
}

/** What customers with the same value took. */
export interface ValueContribution extends Contribution, Share {
  readonly signal: 'value';
  readonly name: string;
  readonly level: string;
}

/** What all customers took; its lift is 1. */
export interface PopularityContribution extends Contribution, Share {
  readonly signal: 'popularity';
}

/** What the caller's own signal says. */
export interface ExtraContribution extends Contribution {
  readonly signal: 'extra';
  readonly name: string;
}

export type AnyContribution =
  RuleContribution | KinContribution | ValueContribution | PopularityContribution | ExtraContribution;

/** An item's course, which multiplies every contribution to its score. */
export interface Course {
  readonly factor: number;
  readonly takers: number;
  /** Those of the takers who took it in the last window. */
  readonly newTakers: number;
}

/** How a score comes about: it is the sum of the points. */
export interface Account {
  readonly score: number;
  readonly contributions: readonly AnyContribution[];
  readonly course: Course;
  /** Nothing is known that the customer took: no rule can speak. */
  readonly withoutHistory: boolean;
  /** Nobody took the item: only its kind, and signals from outside, can speak. */
  readonly untaken: boolean;
}
