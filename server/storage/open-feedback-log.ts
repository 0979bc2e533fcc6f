import type { FeedbackLog } from '../feedback/feedback-log.js';
import { memoryLog } from '../feedback/memory-log.js';
import { openPostgres, type PostgresOptions } from './postgres-backend.js';
import { databaseName } from './postgres-connection.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { openSqlite } from './sqlite-backend.js';

/** Where feedback is kept. */
export type FeedbackPlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** @throws {MendableError} where the place cannot be used, with what to do */
export async function openFeedbackLog(
  place: FeedbackPlace,
  options: Omit<PostgresOptions, 'url'>,
): Promise<FeedbackLog> {
  switch (place.kind) {
    case 'memory':
      return memoryLog();
    case 'sqlite':
      return sqlFeedbackLog(await openSqlite(place.file));
    case 'postgres':
      return sqlFeedbackLog(await openPostgres({ ...options, url: place.url }));
  }
}

/** In words, without a password. */
export function describePlace(place: FeedbackPlace): string {
  switch (place.kind) {
    case 'memory':
      return 'Feedback is kept in memory: it is forgotten when this program ends.';
    case 'sqlite':
      return `Feedback is kept in ${place.file}.`;
    case 'postgres':
      return `Feedback is kept in ${databaseName(place.url)}.`;
  }
}
