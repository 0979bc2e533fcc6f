import type { Subject } from '../measures.js';
import type { HistoryRanker } from './ranker.js';
import { quarterOf } from './quarters.js';
import { takenBy } from './taken.js';
import { codesOf } from './values.js';

/** An item of the customer's own. */
export interface Own {
  readonly item: number;
  /** Whether it was taken in the last quarter. */
  readonly lately: boolean;
}

/** A customer as the ranker sees them. */
export interface Past {
  readonly own: readonly Own[];
  /** By place in the ranker's columns: see codesOf. */
  readonly codes: readonly number[];
}

/** What the files say was taken, and what the customer said to hold or took here. */
export function pastOf({ customer, feedback, catalogue }: Subject, { items, learnt }: HistoryRanker): Past {
  const own = new Map<number, boolean>();
  for (const productId of feedback.held.keys()) {
    const product = catalogue.byId.get(productId);
    for (const item of product === undefined ? [] : items.itemsOf(product)) own.set(item, false);
  }
  for (const [type, day] of takenBy(customer)) {
    const item = items.itemOf(type);
    const lately = day !== null && quarterOf(day, learnt.quarters) === learnt.quarters.count - 1;
    if (item >= 0) own.set(item, lately);
  }
  return {
    own: [...own].map(([item, lately]) => ({ item, lately })),
    codes: codesOf(customer.traits, learnt.columns),
  };
}
