import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import { Kysely } from 'kysely';
import { makeFolder } from '../../book/write-atomically.js';
import { fileUrl } from '../file-url.js';
import { libsqlDialect } from '../libsql-dialect.js';
import type { OpenedRewrites } from './lazy-rewrite-store.js';
import { migrateRewrites } from './migrate-rewrites.js';
import type { RewriteTables } from './rewrite-tables.js';
import { sqlRewriteStore } from './sql-rewrite-store.js';

/** What is lost with the machine's power is made again, so no commit waits for the disk; nor does it wait for a reader. */
const SETTINGS = ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 200'];

/** A file of its own: it may be deleted at any time, be read while a server runs, and be damaged without harm. */
export async function openSqliteRewrites(file: string, mostKept?: number): Promise<OpenedRewrites> {
  await makeFolder(dirname(file));
  const client = createClient({ url: fileUrl(file), concurrency: 1 });
  try {
    for (const setting of SETTINGS) await client.execute(`PRAGMA ${setting}`);
    const database = new Kysely<RewriteTables>({ dialect: libsqlDialect(client) });
    await migrateRewrites(database, file);
    return { store: sqlRewriteStore(database, mostKept), close: () => database.destroy() };
  } catch (error) {
    client.close();
    throw error;
  }
}
