import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Actor } from '../engine/feedback-state.js';
import { type ShownList, wholeLists } from '../feedback/shown.js';
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

function listOf(row: Selectable<FeedbackTables['product_shown']>): ShownList {
  return {
    customerId: row.customer_id,
    decisionId: row.decision_id,
    at: row.at,
    asOf: row.as_of,
    actor: row.actor as Actor,
    release: row.release_version,
    learningVersion: row.learning_version,
    cluster: row.cluster,
    products: [{ productId: row.product_id, rank: row.place, score: row.score, propensity: row.propensity }],
  };
}

/** See FeedbackLog.shown. The database puts customers in an order, and goes on from one in the same. */
export async function shownAfter(
  database: Kysely<FeedbackTables>,
  after: string | null,
  customers: number,
): Promise<readonly ShownList[]> {
  const rows = await database
    .with('page', (query) => {
      const ids = query.selectFrom('product_shown').select('customer_id').distinct();
      const later = after === null ? ids : ids.where('customer_id', '>', after);
      return later.orderBy('customer_id').limit(customers);
    })
    .selectFrom('product_shown')
    .selectAll('product_shown')
    .innerJoin('page', 'page.customer_id', 'product_shown.customer_id')
    .orderBy('product_shown.customer_id')
    .execute();
  const ofCustomer = new Map<string, ShownList[]>();
  for (const list of rows.map(listOf)) {
    const lists = ofCustomer.get(list.customerId) ?? [];
    lists.push(list);
    ofCustomer.set(list.customerId, lists);
  }
  return [...ofCustomer.values()].flatMap(wholeLists);
}
