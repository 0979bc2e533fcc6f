import type { Archive } from '../archive/archive.js';
import { memoryArchive } from '../archive/memory-archive.js';
import type { FeedbackAnalytics } from '../feedback/analytics.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { memoryAnalytics } from '../feedback/memory-analytics.js';
import { memoryLog } from '../feedback/memory-log.js';
import { memoryRewriteStore } from '../wording/rewriting/memory-rewrite-store.js';
import type { RewriteStore } from '../wording/rewriting/rewrite-store.js';
import type { CustomerBook } from '../book/customer-book.js';
import type { BookTables } from './book/book-tables.js';
import { currentBook } from './book/kept-books.js';
import { migrateBooks } from './book/migrate-books.js';
import { postgresCustomerBook } from './book/postgres-customer-book.js';
import { databaseName } from './postgres-connection.js';
import type { FeedbackPlace } from './feedback-place.js';
import { openPostgres, type PostgresOptions } from './postgres-backend.js';
import { type OpenedRewrites, lazyRewriteStore } from './rewrites/lazy-rewrite-store.js';
import { rewritesFile } from './rewrites/open-rewrites.js';
import { migrateRewrites } from './rewrites/migrate-rewrites.js';
import type { RewriteTables } from './rewrites/rewrite-tables.js';
import { sqlRewriteStore } from './rewrites/sql-rewrite-store.js';
import { openSqliteRewrites } from './rewrites/sqlite-rewrites.js';
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
  readonly rewrites: RewriteStore;
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
    rewrites: memoryRewriteStore(),
    loadedBook: () => Promise.resolve(null),
    close: () => log.close(),
  };
}

/** What stands beside the log, where there is any. */
interface Beside {
  readonly loadedBook?: Storage['loadedBook'];
  readonly rewrites?: OpenedRewrites;
}

export function sqlStorage(backend: SqlBackend, { loadedBook, rewrites }: Beside = {}): Storage {
  const log = sqlFeedbackLog(backend);
  const archive = sqlArchive(backend);
  return {
    log,
    archive,
    analytics: sqlAnalytics(backend),
    rewrites: rewrites?.store ?? memoryRewriteStore(),
    loadedBook: loadedBook ?? (() => Promise.resolve(null)),
    async close() {
      await rewrites?.close();
      await archive.drained();
      // It closes the backend.
      await log.close();
    },
  };
}

function postgresStorage(backend: SqlBackend, name: string): Storage {
  const books = backend.database.withTables<BookTables>();
  const rewrites = backend.database.withTables<RewriteTables>();
  return sqlStorage(backend, {
    async loadedBook() {
      await migrateBooks(books, name);
      const kept = await currentBook(books, name);
      return kept === null
        ? null
        : { book: postgresCustomerBook(books, kept), releaseVersion: kept.releaseVersion };
    },
    rewrites: lazyRewriteStore(async () => {
      await migrateRewrites(rewrites, name);
      return { store: sqlRewriteStore(rewrites), close: () => Promise.resolve() };
    }),
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
      return sqlStorage(await openSqlite(place.file), {
        rewrites: lazyRewriteStore(() => openSqliteRewrites(rewritesFile(place.file))),
      });
    case 'postgres':
      return postgresStorage(await openPostgres({ ...options, url: place.url }), databaseName(place.url));
  }
}
