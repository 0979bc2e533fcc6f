import type { Kysely } from 'kysely';
import type { CustomerFilter } from '../../book/customer-book.js';
import type { Reading } from '../reading.js';
import type { BookTables } from './book-tables.js';
import type { CustomerRow } from './customer-rows.js';
import type { KeptBook } from './kept-books.js';
import {
  conditionsOf,
  groupsQuery,
  inGroups,
  pageQuery,
  type Stretch,
  wordsCountQuery,
} from './page-query.js';

export interface RowsOfPage {
  readonly rows: readonly CustomerRow[];
  readonly total: number;
}

type Asked = Omit<Stretch, 'way'>;

/** The rows of a stretch of those who pass a filter, and how many pass. */
export function pageReader(
  database: Kysely<BookTables>,
  reading: Reading,
  kept: KeptBook,
): (filter: CustomerFilter, asked: Asked) => Promise<RowsOfPage> {
  const rowsOf = async (
    conditions: Parameters<typeof pageQuery>[1],
    stretch: Stretch,
  ): Promise<readonly CustomerRow[]> => {
    const query = pageQuery<CustomerRow>(kept, conditions, stretch);
    const { rows } = await reading(() => query.execute(database));
    return rows;
  };

  return async (filter, asked) => {
    const { words, group } = conditionsOf(filter);
    if (words !== null) {
      const all = [words, ...group];
      const [rows, counted] = await Promise.all([
        rowsOf(all, { ...asked, way: 'sort' }),
        reading(() => wordsCountQuery(kept, all).execute(database)),
      ]);
      return { rows, total: counted.rows[0]?.total ?? 0 };
    }
    if (group.length === 0) return { rows: await rowsOf([], { ...asked, way: 'walk' }), total: kept.size };

    // A walk meets one of them every size / total customers, and so visits limit * size / total; sorting visits all.
    const few = Math.ceil(Math.sqrt(asked.limit * kept.size));
    const found = await reading(() => groupsQuery(kept, group, few).execute(database));
    const { total = 0, ids = null } = found.rows[0] ?? {};
    if (total === 0) return { rows: [], total };
    const rows =
      ids === null
        ? await rowsOf(group, { ...asked, way: 'walk' })
        : await rowsOf([inGroups(ids)], { ...asked, way: 'sort' });
    return { rows, total };
  };
}
