import { type RawBuilder, sql } from 'kysely';
import type { CustomerFilter, CustomerOrder } from '../../book/customer-book.js';
import { customerTable } from './customer-table.js';
import type { KeptBook } from './kept-books.js';
import { searchQuery } from './search-words.js';
import { isStorable } from './storable-text.js';

const PLACES: Readonly<Record<CustomerOrder, string>> = {
  NAME: 'place_by_name',
  CUSTOMER_ID: 'place_by_id',
};
const NOBODY = sql`false`;

/** The conditions of a filter, of which every one must hold. */
export interface Conditions {
  readonly all: readonly RawBuilder<unknown>[];
  /** Whether words are searched for. */
  readonly search: boolean;
}

export function conditionsOf({ text, clusters, tags, productTypes }: CustomerFilter): Conditions {
  const all: RawBuilder<unknown>[] = [];
  const query = searchQuery(text ?? '');
  if (query !== null) all.push(sql`words @@ ${query}::tsquery`);
  if (clusters?.length) all.push(sql`cluster = any(${clusters.filter(isSmall)}::smallint[])`);
  if (tags?.length) all.push(tags.every(isStorable) ? sql`tags @> ${tags}::text[]` : NOBODY);
  if (productTypes?.length) all.push(sql`product_type = any(${productTypes.filter(isStorable)}::text[])`);
  return { all, search: query !== null };
}

function isSmall(cluster: number): boolean {
  return Number.isInteger(cluster) && Math.abs(cluster) < 2 ** 15;
}

function where(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}

export function countQuery({ id }: KeptBook, { all }: Conditions): RawBuilder<{ total: number }> {
  return sql`select count(*)::integer as total from ${customerTable(id)} ${where(all)}`;
}

/** @param after place after which the page begins; null: at the first */
export function pageQuery<Row>(
  { id }: KeptBook,
  { all, search }: Conditions,
  orderBy: CustomerOrder,
  after: number | null,
  limit: number,
): RawBuilder<Row> {
  const place = sql.ref(PLACES[orderBy]);
  // How many customers a word finds is beyond the planner. As a sum, the place is no index to walk along until enough
  // were met, which takes the whole book for a rare word; so those found are sorted instead.
  const key = search ? sql`${place} + 0` : place;
  const conditions = after === null ? all : [...all, sql`${key} > ${after}`];
  return sql`
    select customer_id, name, traits, enquiries from ${customerTable(id)} ${where(conditions)}
    order by ${key} limit ${limit}
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
