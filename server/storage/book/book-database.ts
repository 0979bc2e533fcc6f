import { Kysely, PostgresDialect } from 'kysely';
import { codeOf } from '../../error-code.js';
import { failureOf, mendable } from '../postgres-backend.js';
import { databaseName, openPool } from '../postgres-connection.js';
import type { BookTables } from './book-tables.js';
import { migrateBooks } from './migrate-books.js';

/** A load takes minutes, and nobody waits for its answer. Only for a table that somebody holds it waits a little. */
const PATIENCE = { statement_timeout: 0, query_timeout: 0, lock_timeout: 5000 };

/** What lies with the database; all else is a mistake of ours and stays as it is. */
function told(url: string, error: unknown): unknown {
  return codeOf(error) !== '' || failureOf(error) === 'broken' ? mendable(url, error) : error;
}

/**
 * Runs work that takes long, such as a load, on the database of books.
 * @throws {MendableError} where the database is out of reach or of a newer finrec
 */
export async function onBookDatabase<Answer>(
  url: string,
  work: (database: Kysely<BookTables>) => Promise<Answer>,
): Promise<Answer> {
  const pool = openPool(url, { name: 'finrec load', most: 1, patience: PATIENCE, onLost: () => undefined });
  const database = new Kysely<BookTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrateBooks(database, databaseName(url)).catch((error: unknown) => {
      throw mendable(url, error);
    });
    return await work(database);
  } catch (error) {
    throw told(url, error);
  } finally {
    await database.destroy();
  }
}
