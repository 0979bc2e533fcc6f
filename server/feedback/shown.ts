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

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * Lists put together again from pieces of them: by customer, then time, then answer. Of products that were told later
 * than the first of their answer, the time of the first stands.
 */
export function wholeLists(pieces: readonly ShownList[]): readonly ShownList[] {
  const lists = new Map<string, ShownList>();
  for (const piece of pieces.toSorted((one, other) => byText(one.at, other.at))) {
    const key = JSON.stringify([piece.customerId, piece.decisionId]);
    const before = lists.get(key);
    lists.set(
      key,
      before === undefined ? piece : { ...before, products: [...before.products, ...piece.products] },
    );
  }
  return [...lists.values()]
    .map((list) => ({ ...list, products: list.products.toSorted((one, other) => one.rank - other.rank) }))
    .toSorted(
      (one, other) =>
        byText(one.customerId, other.customerId) ||
        byText(one.at, other.at) ||
        byText(one.decisionId, other.decisionId),
    );
}
