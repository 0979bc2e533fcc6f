import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MendableError } from '../../mendable-error.js';
import type { FeedbackPlace } from '../feedback-place.js';
import { openPostgres } from '../postgres-backend.js';
import { databaseName } from '../postgres-connection.js';
import type { OpenedRewrites } from './lazy-rewrite-store.js';
import { migrateRewrites } from './migrate-rewrites.js';
import type { RewriteTables } from './rewrite-tables.js';
import { sqlRewriteStore } from './sql-rewrite-store.js';
import { openSqliteRewrites } from './sqlite-rewrites.js';

/** Beside the log, so that who deletes it deletes nothing else. */
export function rewritesFile(feedbackFile: string): string {
  return join(dirname(feedbackFile), 'rewrites.sqlite');
}

/**
 * Opens the rewrites alone, also while a server runs.
 * @throws {MendableError} where none are kept
 */
export async function openRewrites(place: FeedbackPlace, serverId: string): Promise<OpenedRewrites> {
  switch (place.kind) {
    case 'memory':
      throw new MendableError('With FEEDBACK_DB=memory nothing is kept, so there are no rewrites to read.');
    case 'sqlite': {
      const file = rewritesFile(place.file);
      if (existsSync(file)) return openSqliteRewrites(file);
      throw new MendableError(
        `${file} does not exist: nothing has been rephrased there. Name the server's folder with --state DIR.`,
      );
    }
    case 'postgres': {
      const backend = await openPostgres({ url: place.url, serverId, onTrouble: () => undefined });
      const database = backend.database.withTables<RewriteTables>();
      await migrateRewrites(database, databaseName(place.url));
      return { store: sqlRewriteStore(database), close: backend.close };
    }
  }
}
