import type { Kysely } from 'kysely';
import type { Book, Dataset } from '../../book/book.js';
import type { Column } from '../../book/columns.js';
import type { Day } from '../../book/day.js';
import { codeOf } from '../../error-code.js';
import { MendableError } from '../../mendable-error.js';
import type { BookTables } from './book-tables.js';
import { createCustomerTables, dropCustomerTables, SHAPE } from './customer-table.js';

/** A book in the database: all that a server needs to know of it besides its customers. */
export interface KeptBook {
  readonly id: number;
  /** Of the release by which clusters and tags were given. */
  readonly releaseVersion: string;
  readonly dataHash: string;
  readonly asOf: Day;
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  readonly size: number;
  /** ISO 8601 instant. */
  readonly loadedAt: string;
}

/** What a load knows of a book besides the book. */
export interface LoadDetails {
  readonly releaseVersion: string;
  /** The day by which the census was taken. */
  readonly asOf: Day;
  /** Every tag that a customer can have. */
  readonly tags: readonly string[];
  /** ISO 8601 instant. */
  readonly loadedAt: string;
}

/** The one in force, and the one before it for servers that have not changed over yet. */
const KEPT = 2;
const IN_USE = '55P03';

/**
 * The book in force; null where none was loaded.
 * @param name of the database, for the message
 * @throws {MendableError} where this finrec cannot read it
 */
export async function currentBook(database: Kysely<BookTables>, name: string): Promise<KeptBook | null> {
  const row = await database
    .selectFrom('book')
    .selectAll()
    .where('complete', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.shape !== SHAPE) {
    throw new MendableError(
      `The book in ${name} was loaded by another version of finrec. Load it again: npm run load`,
    );
  }
  return {
    id: row.id,
    releaseVersion: row.release_version,
    dataHash: row.data_hash,
    asOf: row.as_of,
    dataset: row.dataset,
    columns: row.columns,
    size: row.size,
    loadedAt: row.loaded_at,
  };
}

/** Makes room for a book, which no server sees until it is complete. */
export async function beginBook(
  database: Kysely<BookTables>,
  { dataHash, dataset, columns, size }: Book,
  { releaseVersion, asOf, loadedAt }: LoadDetails,
): Promise<KeptBook> {
  const { id } = await database
    .insertInto('book')
    .values({
      shape: SHAPE,
      release_version: releaseVersion,
      data_hash: dataHash,
      as_of: asOf,
      dataset: JSON.stringify(dataset),
      columns: JSON.stringify(columns),
      size,
      loaded_at: loadedAt,
      complete: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await createCustomerTables(database, id);
  return { id, releaseVersion, dataHash, asOf, dataset, columns, size, loadedAt };
}

/** From here on servers read this book. */
export async function completeBook(database: Kysely<BookTables>, { id }: KeptBook): Promise<void> {
  await database.updateTable('book').set({ complete: true }).where('id', '=', id).execute();
}

/** Removes what a load left that did not come to its end. Only while no other load can be running. */
export async function removeUnfinished(database: Kysely<BookTables>): Promise<void> {
  const rows = await database.selectFrom('book').select('id').where('complete', '=', false).execute();
  for (const { id } of rows) await removeBook(database, id);
}

/** Removes the books that no server reads any more. One that somebody still copies is left to the next load. */
export async function removeOutdated(database: Kysely<BookTables>): Promise<void> {
  const rows = await database
    .selectFrom('book')
    .select('id')
    .where('complete', '=', true)
    .orderBy('id', 'desc')
    .offset(KEPT)
    .execute();
  for (const { id } of rows) {
    try {
      await removeBook(database, id);
    } catch (error) {
      if (codeOf(error) !== IN_USE) throw error;
    }
  }
}

async function removeBook(database: Kysely<BookTables>, id: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await dropCustomerTables(transaction, id);
    await transaction.deleteFrom('book').where('id', '=', id).execute();
  });
}
