import { type Kysely, sql } from 'kysely';
import { decodeCursor, encodeCursor, forged } from '../../book/cursor.js';
import type { CustomerBook, CustomerOrder, CustomerPage, PageRequest } from '../../book/customer-book.js';
import type { CustomerRecord } from '../../book/customer.js';
import { failureOf } from '../postgres-backend.js';
import { readingFrom } from '../reading.js';
import type { BookTables } from './book-tables.js';
import { type CustomerRow, recordOf } from './customer-rows.js';
import { customerTable } from './customer-table.js';
import { inOneTurn } from './in-one-turn.js';
import type { KeptBook } from './kept-books.js';
import { placeQuery } from './page-query.js';
import { pageReader } from './read-page.js';
import { isStorable } from './storable-text.js';

/** Customers out of the database, when they are asked for; the server holds none of them. */
export function postgresCustomerBook(database: Kysely<BookTables>, kept: KeptBook): CustomerBook {
  const reading = readingFrom('The book of customers', failureOf);
  const table = customerTable(kept.id);
  const readPage = pageReader(database, reading, kept);

  async function fetch(customerIds: readonly string[]): Promise<ReadonlyMap<string, CustomerRecord>> {
    const known = customerIds.filter(isStorable);
    const { rows } = await reading(() =>
      sql<CustomerRow>`
        select customer_id, name, traits, enquiries from ${table} where customer_id = any(${known}::text[])
      `.execute(database),
    );
    return new Map(rows.map((row) => [row.customer_id, recordOf(kept.columns, row)]));
  }

  async function placeOf(orderBy: CustomerOrder, cursor: string): Promise<number> {
    const customerId = decodeCursor(orderBy, cursor);
    if (!isStorable(customerId)) throw forged();
    const { rows } = await reading(() => placeQuery(kept, orderBy, customerId).execute(database));
    const [found] = rows;
    if (found === undefined) throw forged();
    return found.place;
  }

  async function page({ filter, orderBy, first, after }: PageRequest): Promise<CustomerPage> {
    if (!Number.isSafeInteger(first) || first < 0) throw new RangeError(`A page of ${first} customers.`);
    const place = after === null ? null : await placeOf(orderBy, after);
    // One more than asked tells whether there is a next page.
    const { rows, total } = await readPage(filter, { orderBy, after: place, limit: first + 1 });
    const customers = rows.slice(0, first).map((row) => ({
      customer: recordOf(kept.columns, row),
      cursor: encodeCursor(orderBy, row.customer_id),
    }));
    return { customers, hasNextPage: rows.length > first, totalCount: total };
  }

  return { size: kept.size, get: inOneTurn(fetch), page };
}
