import type { Archive } from '../archive/archive.js';
import { memoryArchive } from '../archive/memory-archive.js';
import type { FeedbackAnalytics } from '../feedback/analytics.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { memoryAnalytics } from '../feedback/memory-analytics.js';
import { memoryLog } from '../feedback/memory-log.js';
import type { CustomerBook } from '../book/customer-book.js';
import type { BookTables } from './book/book-tables.js';
import { currentBook } from './book/kept-books.js';
import { migrateBooks } from './book/migrate-books.js';
import { postgresCustomerBook } from './book/postgres-customer-book.js';
import { databaseName } from './postgres-connection.js';
import type { FeedbackPlace } from './feedback-place.js';
import { openPostgres, type PostgresOptions } from './postgres-backend.js';
import { sqlAnalytics } from './sql-analytics.js';
import { sqlArchive } from './sql-archive.js';
import type { SqlBackend } from './sql-backend.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { openSqlite } from './sqlite-backend.js';

/** All that outlives the process, in one place. */
export interface Storage {
  readonly log: FeedbackLog;
  readonly archive: Archive;
  readonly analytics: FeedbackAnalytics;
  /**
   * The book that `npm run load` put beside it; null where there is none.
   * @throws {MendableError} where another version of finrec loaded it
   */
  loadedBook(): Promise<LoadedBook | null>;
  /** Waits for what is being written; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** A book that is read from the database, customer by customer. */
export interface LoadedBook {
  readonly book: CustomerBook;
  /** The release that it was counted by. */
  readonly releaseVersion: string;
}

export function memoryStorage(): Storage {
  const log = memoryLog();
  return {
    log,
    archive: memoryArchive(),
    analytics: memoryAnalytics(log),
    loadedBook: () => Promise.resolve(null),
    close: () => log.close(),
  };
}

export function sqlStorage(
  backend: SqlBackend,
  loadedBook: Storage['loadedBook'] = () => Promise.resolve(null),
): Storage {
  const log = sqlFeedbackLog(backend);
  const archive = sqlArchive(backend);
  return {
    log,
    archive,
    analytics: sqlAnalytics(backend),
    loadedBook,
    async close() {
      await archive.drained();
      // It closes the backend.
      await log.close();
    },
  };
}

function postgresStorage(backend: SqlBackend, name: string): Storage {
  const books = backend.database.withTables<BookTables>();
  return sqlStorage(backend, async () => {
    await migrateBooks(books, name);
    const kept = await currentBook(books, name);
    return kept === null
      ? null
      : { book: postgresCustomerBook(books, kept), releaseVersion: kept.releaseVersion };
  });
}

/** @throws {MendableError} where the place cannot be used, with what to do */
export async function openStorage(
  place: FeedbackPlace,
  options: Omit<PostgresOptions, 'url'>,
): Promise<Storage> {
  switch (place.kind) {
    case 'memory':
      return memoryStorage();
    case 'sqlite':
      return sqlStorage(await openSqlite(place.file));
    case 'postgres':
      return postgresStorage(await openPostgres({ ...options, url: place.url }), databaseName(place.url));
  }
}
