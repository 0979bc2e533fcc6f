import { type Kysely, sql } from 'kysely';
import { inOrderOfMonths } from '../feedback/analytics-order.js';
import type { DatedOutcomes } from '../learning/faded.js';
import { countsOf, type CountRow, latestSaid, LIKED, REFUSED, TAKEN } from './sql-outcomes.js';
import type { FeedbackTables } from './tables.js';
import { oneOf } from './within-scope.js';

interface DatedRow extends CountRow {
  readonly own_cluster: number | null;
  readonly month: string;
  readonly liked_only: number | string;
}

/** See FeedbackAnalytics.dated. Read in the order of the columns of the indexes, so that both are read once through. */
export async function datedOutcomes(
  database: Kysely<FeedbackTables>,
  releases: readonly string[],
): Promise<readonly DatedOutcomes[]> {
  const { rows } = await sql<DatedRow>`
    with seen as (
      select product_id, customer_id, own_cluster, min(at) as since, max(at) as latest
      from (
        select product_id, customer_id, at,
          case when ${oneOf(sql.ref('release_version'), releases)} then cluster end as own_cluster
        from product_shown
      ) as showing
      group by product_id, customer_id, own_cluster
    ),
    last_said as (
      select product_id, customer_id,
        ${latestSaid(TAKEN)} as last_taken, ${latestSaid(REFUSED)} as last_refused, ${latestSaid(LIKED)} as last_liked
      from feedback_item
      where product_id is not null and standing = 1
      group by product_id, customer_id
    )
    select product_id, own_cluster, substr(latest, 1, 7) as month, count(*) as shown,
      count(case when last_taken >= since then 1 end) as taken,
      count(case when last_refused >= since then 1 end) as refused,
      count(case when last_liked >= since then 1 end) as liked,
      count(case when last_liked >= since and (last_taken is null or last_taken < since)
        and (last_refused is null or last_refused < last_liked) then 1 end) as liked_only
    from seen left join last_said using (product_id, customer_id)
    group by product_id, own_cluster, substr(latest, 1, 7)
  `.execute(database);
  return inOrderOfMonths(
    rows.map((row) => ({
      cluster: row.own_cluster,
      month: row.month,
      ...countsOf(row),
      likedOnly: Number(row.liked_only),
    })),
  );
}
