import type { Day } from '../book/day.js';
import type { Actor } from '../engine/feedback-state.js';

export interface ShownProduct {
  readonly productId: string;
  /** From 1. */
  readonly rank: number;
  /** Whole thousandths. */
  readonly score: number;
  /** How likely it was that this product stood at this rank, above 0 to 1: below 1 only where chance had a say. */
  readonly propensity: number;
}

/** Products of one answer that came before somebody's eyes: what acceptance is counted over. */
export interface ShownList {
  readonly customerId: string;
  /** The answer. A product counts once for each, however often it is told. */
  readonly decisionId: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly asOf: Day;
  /** Who saw it. */
  readonly actor: Actor;
  readonly release: string;
  readonly learningVersion: number;
  readonly cluster: number;
  readonly products: readonly ShownProduct[];
}
