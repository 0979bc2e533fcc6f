import { type RawBuilder, sql } from 'kysely';
import type { CustomerFilter, CustomerOrder } from '../../book/customer-book.js';
import { customerTable, groupTable } from './customer-table.js';
import type { KeptBook } from './kept-books.js';
import { searchQuery } from './search-words.js';
import { isStorable } from './storable-text.js';

export type Condition = RawBuilder<unknown>;

const PLACES: Readonly<Record<CustomerOrder, string>> = {
  NAME: 'place_by_name',
  CUSTOMER_ID: 'place_by_id',
};
const NOBODY = sql`false`;

/** The conditions of a filter, of which every one must hold. */
export interface Conditions {
  /** What the name or the id must have; null: anything. */
  readonly words: Condition | null;
  /** What a customer shares with a whole group. */
  readonly group: readonly Condition[];
}

export function conditionsOf({ text, clusters, tags, productTypes }: CustomerFilter): Conditions {
  const query = searchQuery(text ?? '');
  const group: Condition[] = [];
  if (clusters?.length) group.push(sql`cluster = any(${clusters.filter(isSmall)}::smallint[])`);
  if (tags?.length) group.push(tags.every(isStorable) ? sql`tags @> ${tags}::text[]` : NOBODY);
  if (productTypes?.length) group.push(sql`product_type = any(${productTypes.filter(isStorable)}::text[])`);
  return { words: query === null ? null : sql`words @@ ${query}::tsquery`, group };
}

function isSmall(cluster: number): boolean {
  return Number.isInteger(cluster) && Math.abs(cluster) < 2 ** 15;
}

function where(conditions: readonly Condition[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}

/** How many customers are in the groups that meet the conditions; and where these are few, in which ones. */
export function groupsQuery(
  { id }: KeptBook,
  conditions: readonly Condition[],
  few: number,
): RawBuilder<{ total: number; ids: readonly number[] | null }> {
  return sql`
    select coalesce(sum(customers), 0)::integer as total,
      case when sum(customers) <= ${few} then array_agg(id) end as ids
    from ${groupTable(id)} ${where(conditions)}
  `;
}

/** In which groups customers are. */
export function inGroups(ids: readonly number[]): Condition {
  return sql`group_id = any(${ids}::integer[])`;
}

export interface Stretch {
  readonly orderBy: CustomerOrder;
  /** The place after which it begins; null: at the first. */
  readonly after: number | null;
  readonly limit: number;
}

/** The first customers of a stretch who meet the conditions, met by walking along the order: the way if they are many. */
export function walkQuery<Row>(
  { id }: KeptBook,
  conditions: readonly Condition[],
  { orderBy, after, limit }: Stretch,
): RawBuilder<Row> {
  const place = sql.ref(PLACES[orderBy]);
  const all = after === null ? conditions : [...conditions, sql`${place} > ${after}`];
  return sql`
    select customer_id, name, traits, enquiries from ${customerTable(id)} ${where(all)}
    order by ${place} limit ${limit}
  `;
}

/**
 * How many customers meet the conditions, and the first places of a stretch of them, by finding all of them once: the
 * way if they are few, or how many is not known. Left to itself, the planner would have to know it, and for words and
 * for conditions that depend on each other it does not.
 */
export function findQuery(
  { id }: KeptBook,
  conditions: readonly Condition[],
  { orderBy, after, limit }: Stretch,
): RawBuilder<{ total: number; places: readonly number[] }> {
  return sql`
    with found as materialized (
      select ${sql.ref(PLACES[orderBy])} as place from ${customerTable(id)} ${where(conditions)}
    )
    select (select count(*) from found)::integer as total,
      array(
        select place from found ${where(after === null ? [] : [sql`place > ${after}`])}
        order by place limit ${limit}
      ) as places
  `;
}

/** The customers at some places, in order. */
export function placesQuery<Row>(
  { id }: KeptBook,
  orderBy: CustomerOrder,
  places: readonly number[],
): RawBuilder<Row> {
  const place = sql.ref(PLACES[orderBy]);
  return sql`
    select customer_id, name, traits, enquiries from ${customerTable(id)}
    where ${place} = any(${places}::integer[]) order by ${place}
  `;
}

export function placeQuery(
  { id }: KeptBook,
  orderBy: CustomerOrder,
  customerId: string,
): RawBuilder<{ place: number }> {
  return sql`
    select ${sql.ref(PLACES[orderBy])} as place from ${customerTable(id)} where customer_id = ${customerId}
  `;
}
