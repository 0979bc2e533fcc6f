import type { Archive } from '../archive/archive.js';
import { memoryArchive } from '../archive/memory-archive.js';
import type { FeedbackAnalytics } from '../feedback/analytics.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { memoryAnalytics } from '../feedback/memory-analytics.js';
import { memoryLog } from '../feedback/memory-log.js';
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
  /** Waits for what is being written; nothing may be asked afterwards. */
  close(): Promise<void>;
}

export function memoryStorage(): Storage {
  const log = memoryLog();
  return {
    log,
    archive: memoryArchive(),
    analytics: memoryAnalytics(log),
    close: () => log.close(),
  };
}

export function sqlStorage(backend: SqlBackend): Storage {
  const log = sqlFeedbackLog(backend);
  const archive = sqlArchive(backend);
  return {
    log,
    archive,
    analytics: sqlAnalytics(backend),
    async close() {
      await archive.drained();
      // It closes the backend.
      await log.close();
    },
  };
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
      return sqlStorage(await openPostgres({ ...options, url: place.url }));
  }
}
