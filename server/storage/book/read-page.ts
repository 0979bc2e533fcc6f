import type { Kysely, RawBuilder } from 'kysely';
import type { CustomerFilter } from '../../book/customer-book.js';
import type { Reading } from '../reading.js';
import type { BookTables } from './book-tables.js';
import type { CustomerRow } from './customer-rows.js';
import type { KeptBook } from './kept-books.js';
import {
  type Condition,
  conditionsOf,
  findQuery,
  groupsQuery,
  inGroups,
  placesQuery,
  type Stretch,
  walkQuery,
} from './page-query.js';

export interface RowsOfPage {
  readonly rows: readonly CustomerRow[];
  readonly total: number;
}

/** The rows of a stretch of those who pass a filter, and how many pass. */
export function pageReader(
  database: Kysely<BookTables>,
  reading: Reading,
  kept: KeptBook,
): (filter: CustomerFilter, stretch: Stretch) => Promise<RowsOfPage> {
  async function read<Row>(query: RawBuilder<Row>): Promise<readonly Row[]> {
    return reading(async () => (await query.execute(database)).rows);
  }

  async function find(conditions: readonly Condition[], stretch: Stretch): Promise<RowsOfPage> {
    const [found] = await read(findQuery(kept, conditions, stretch));
    const { total = 0, places = [] } = found ?? {};
    if (places.length === 0) return { rows: [], total };
    return { rows: await read(placesQuery<CustomerRow>(kept, stretch.orderBy, places)), total };
  }

  return async (filter, stretch) => {
    const { words, group } = conditionsOf(filter);
    if (words !== null) return find([words, ...group], stretch);
    if (group.length === 0) {
      return { rows: await read(walkQuery<CustomerRow>(kept, [], stretch)), total: kept.size };
    }
    // A walk meets one of them every size / total customers, and so visits limit * size / total; finding visits total.
    const few = Math.ceil(Math.sqrt(stretch.limit * kept.size));
    const [counted] = await read(groupsQuery(kept, group, few));
    const { total = 0, ids = null } = counted ?? {};
    if (total === 0) return { rows: [], total };
    if (ids !== null) return find([inGroups(ids)], stretch);
    return { rows: await read(walkQuery<CustomerRow>(kept, group, stretch)), total };
  };
}
