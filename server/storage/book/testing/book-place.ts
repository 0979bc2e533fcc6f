import { type KyselyConfig, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Book } from '../../../book/book.js';
import type { CustomerLabels } from '../../../book/customer-book.js';
import { connectionOptions } from '../../postgres-connection.js';
import { postgresPlace } from '../../testing/postgres-place.js';
import { onBookDatabase } from '../book-database.js';
import type { BookTables } from '../book-tables.js';
import type { LoadDetails } from '../kept-books.js';
import { loadBook, type LoadResult } from '../load-book.js';

export const DETAILS: LoadDetails = {
  releaseVersion: 'release',
  asOf: 20_000,
  tags: ['early', 'even'],
  loadedAt: '2026-11-22T12:00:00.000Z',
};

export interface BookDatabase {
  readonly url: string;
  /** As a server has it, with its deadlines. */
  readonly database: Kysely<BookTables>;
  readonly load: (
    book: Book,
    labels: CustomerLabels,
    changes?: Partial<LoadDetails>,
    onProgress?: (customers: number) => void,
  ) => Promise<LoadResult>;
  readonly remove: () => Promise<void>;
}

/** A database for books alone. */
export async function bookDatabase(log: KyselyConfig['log'] = []): Promise<BookDatabase> {
  const { url, remove } = await postgresPlace();
  const pool = new Pool(connectionOptions(url, 'finrec'));
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const database = new Kysely<BookTables>({ dialect: new PostgresDialect({ pool }), log });
  return {
    url,
    database,
    load: (book, labels, changes = {}, onProgress = () => undefined) =>
      onBookDatabase(url, (patient) =>
        loadBook(patient, book, labels, { ...DETAILS, ...changes }, onProgress),
      ),
    remove: async () => {
      await database.destroy();
      await remove();
    },
  };
}
