import { type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ProductOutcomes, Scope } from '../feedback/analytics.js';
import { inOrderOfClusters, inOrderOfProducts } from '../feedback/analytics-order.js';
import { verdictsOf } from '../feedback/pieces.js';
import type { Outcomes } from '../learning/snapshot.js';
import type { FeedbackTables } from './tables.js';
import { oneOf, withinScope } from './within-scope.js';

/** Databases give counts as numbers or as texts. */
export interface CountRow {
  readonly product_id: string;
  readonly shown: number | string;
  readonly taken: number | string;
  readonly refused: number | string;
  readonly liked: number | string;
}

const VERDICT = sql.ref('verdict');
export const TAKEN = oneOf(VERDICT, ['TAKEN']);
export const REFUSED = sql<SqlBool>`${oneOf(VERDICT, verdictsOf('refuse'))} or (kind = 'product' and adds = 0)`;
export const LIKED = sql<SqlBool>`${oneOf(VERDICT, verdictsOf('like'))} or (kind = 'product' and adds = 1)`;

export function latestSaid(reaction: RawBuilder<SqlBool>): RawBuilder<string | null> {
  return sql`max(case when ${reaction} then at end)`;
}

/**
 * When a product was first shown to a customer, beside when it was last taken, refused or liked: the customer counts where
 * the one is not before the other. Grouped in the order of the columns of the indexes, so that both are read once through.
 * @param further what besides the product the counts are told apart by
 */
function outcomes<Keys>(
  further: readonly 'cluster'[],
  scope: Scope,
  anyRelease?: boolean,
): RawBuilder<CountRow & Keys> {
  const keys = sql.join(['product_id', ...further].map((key) => sql.ref(key)));
  const each = sql.join(['product_id', 'customer_id', ...further].map((key) => sql.ref(key)));
  return sql<CountRow & Keys>`
    with first_shown as (
      select ${each}, min(at) as since
      from product_shown
      where ${withinScope('product_shown', scope, anyRelease)}
      group by ${each}
    ),
    last_said as (
      select ${each},
        ${latestSaid(TAKEN)} as last_taken, ${latestSaid(REFUSED)} as last_refused, ${latestSaid(LIKED)} as last_liked
      from feedback_item
      where product_id is not null and standing = 1 and ${withinScope('feedback_item', scope, anyRelease)}
      group by ${each}
    )
    select ${keys}, count(*) as shown,
      count(case when last_taken >= since then 1 end) as taken,
      count(case when last_refused >= since then 1 end) as refused,
      count(case when last_liked >= since then 1 end) as liked
    from first_shown left join last_said using (${each})
    group by ${keys}
  `;
}

export function countsOf(row: CountRow): ProductOutcomes {
  return {
    productId: row.product_id,
    shown: Number(row.shown),
    taken: Number(row.taken),
    refused: Number(row.refused),
    liked: Number(row.liked),
  };
}

export async function outcomesByProduct(
  database: Kysely<FeedbackTables>,
  scope: Scope,
): Promise<readonly ProductOutcomes[]> {
  const { rows } = await outcomes([], scope).execute(database);
  return inOrderOfProducts(rows.map(countsOf));
}

export async function outcomesByCluster(
  database: Kysely<FeedbackTables>,
  scope: Scope,
): Promise<readonly Outcomes[]> {
  const { rows } = await outcomes<{ readonly cluster: number }>(['cluster'], scope, false).execute(database);
  return inOrderOfClusters(rows.map((row) => ({ cluster: row.cluster, ...countsOf(row) })));
}
