import { type Kysely, sql } from 'kysely';
import type { Book } from '../../book/book.js';
import type { CustomerLabels } from '../../book/customer-book.js';
import { sortRows } from '../../book/customer-order.js';
import { MendableError } from '../../mendable-error.js';
import type { BookTables } from './book-tables.js';
import { groupCounter } from './customer-groups.js';
import { newRowOf, type RowMaker } from './customer-rows.js';
import { bytesOfCustomers, finishCustomerTables, insertCustomers, insertGroups } from './customer-table.js';
import {
  beginBook,
  completeBook,
  type KeptBook,
  type LoadDetails,
  removeOutdated,
  removeUnfinished,
} from './kept-books.js';

const ROWS_AT_ONCE = 2000;
/** "finb": one load at a time in a database. */
const LOAD_LOCK = 0x66696e62;

export interface LoadResult {
  readonly book: KeptBook;
  /** On disk, with all indexes. */
  readonly bytes: number;
}

/**
 * Puts a book beside the one in force and then, whole, in its place. Where it fails or is killed, the old one stays in
 * force, and the next load removes what is left.
 *
 * @param database whose connection may take as long as it needs
 * @param onProgress told of the customers written so far
 * @throws {MendableError} where another load is running
 */
export async function loadBook(
  database: Kysely<BookTables>,
  book: Book,
  labels: CustomerLabels,
  details: LoadDetails,
  onProgress: (customers: number) => void,
): Promise<LoadResult> {
  return database.connection().execute((connection) =>
    withLoadLock(connection, async () => {
      await removeUnfinished(connection);
      const kept = await beginBook(connection, book, details);
      await writeCustomers(connection, kept.id, { book, labels, tags: details.tags }, onProgress);
      await finishCustomerTables(connection, kept.id);
      await completeBook(connection, kept);
      await removeOutdated(connection);
      return { book: kept, bytes: await bytesOfCustomers(connection, kept.id) };
    }),
  );
}

/** The lock goes with the connection, so that a load that was killed locks nobody out. */
async function withLoadLock<Answer>(
  connection: Kysely<BookTables>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_lock(${LOAD_LOCK}) as free
  `.execute(connection);
  if (rows[0]?.free !== true) {
    throw new MendableError('Another load into this database is running. Wait for its end, or stop it.');
  }
  try {
    return await work();
  } finally {
    // Where the connection is gone, so is the lock; what went wrong before is the answer.
    await sql`select pg_advisory_unlock(${LOAD_LOCK})`.execute(connection).catch(() => undefined);
  }
}

async function writeCustomers(
  connection: Kysely<BookTables>,
  bookId: number,
  { book, labels, tags }: Omit<RowMaker, 'orders' | 'groups'>,
  onProgress: (customers: number) => void,
): Promise<void> {
  const all = Array.from({ length: book.size }, (_, row) => row);
  const ids = all.map((row) => book.customerId(row));
  const orders = sortRows(
    ids,
    all.map((row) => book.record(row).name),
  );
  const groups = groupCounter();
  const maker = { book, labels, tags, orders, groups };
  // Written in the order of names, a page of names lies together on the disk.
  const { rows } = orders.NAME;
  for (const [start, part] of parts(rows.length)) {
    const batch = Array.from(rows.subarray(start, start + part), (row) => newRowOf(maker, row));
    await insertCustomers(connection, bookId, batch);
    onProgress(start + part);
  }
  const counted = groups.all();
  for (const [start, part] of parts(counted.length)) {
    await insertGroups(connection, bookId, counted.slice(start, start + part));
  }
}

/** Where each part of so many rows begins, and how many it has. */
function* parts(rows: number): Generator<readonly [start: number, length: number]> {
  for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
    yield [start, Math.min(ROWS_AT_ONCE, rows - start)];
  }
}
