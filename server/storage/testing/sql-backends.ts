import { env } from 'node:process';
import { openPostgres } from '../postgres-backend.js';
import type { SqlBackend } from '../sql-backend.js';
import { openSqlite } from '../sqlite-backend.js';
import { postgresPlace } from './postgres-place.js';
import { sqlitePlace } from './sqlite-place.js';

interface SqlPlace {
  readonly name: string;
  readonly open: () => Promise<{ readonly backend: SqlBackend; readonly remove: () => Promise<void> }>;
}

const SQLITE: SqlPlace = {
  name: 'an SQLite file',
  open: async () => {
    const { file, remove } = await sqlitePlace();
    return { backend: await openSqlite(file), remove };
  },
};

const POSTGRES: SqlPlace = {
  name: 'PostgreSQL',
  open: async () => {
    const { url, remove } = await postgresPlace();
    return { backend: await openPostgres({ url, serverId: 'one', onTrouble: () => undefined }), remove };
  },
};

/** Every database that is at hand, for promises that each has to keep. */
export const SQL_BACKENDS: readonly SqlPlace[] =
  env.TEST_DATABASE_URL === undefined ? [SQLITE] : [SQLITE, POSTGRES];
