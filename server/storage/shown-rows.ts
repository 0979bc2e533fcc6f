import type { Insertable } from 'kysely';
import type { ShownList } from '../feedback/shown.js';
import type { FeedbackTables } from './tables.js';

export function shownRowsOf({
  products,
  ...list
}: ShownList): readonly Insertable<FeedbackTables['product_shown']>[] {
  return products.map(({ productId, rank, score, propensity }) => ({
    customer_id: list.customerId,
    decision_id: list.decisionId,
    product_id: productId,
    at: list.at,
    as_of: list.asOf,
    actor: list.actor,
    release_version: list.release,
    learning_version: list.learningVersion,
    cluster: list.cluster,
    place: rank,
    score,
    propensity,
  }));
}
