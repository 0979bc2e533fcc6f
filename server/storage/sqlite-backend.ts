import { dirname } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { Kysely, sql } from 'kysely';
import { codeOf } from '../error-code.js';
import { makeFolder } from '../book/write-atomically.js';
import { MendableError } from '../mendable-error.js';
import { fileUrl } from './file-url.js';
import { libsqlDialect } from './libsql-dialect.js';
import { migrate } from './migrate.js';
import type { FailureKind, SqlBackend } from './sql-backend.js';
import { lockFile } from './sqlite-lock.js';
import type { FeedbackTables } from './tables.js';

/** FULL: a commit answers after the disk has it, so that it outlives the machine's power as well as the process. */
const SETTINGS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  // Erased words are overwritten, not only let go.
  'secure_delete = ON',
];

function failureOf(error: unknown): FailureKind {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY')) return 'collision';
  return code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_TOOBIG' ? 'values' : 'away';
}

const DAMAGED = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT']);

/** What whoever starts the server can do about a file that does not open. */
function mendable(file: string, error: unknown): unknown {
  if (error instanceof MendableError) return error;
  const code = codeOf(error);
  if (DAMAGED.has(code)) return damaged(file, code);
  if (code === 'SQLITE_FULL')
    return new MendableError(`${file} cannot grow: the disk is full. Make room on it.`);
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN' || String(error).includes('Unable to open')) {
    return new MendableError(
      `${file} cannot be written, so feedback could not be kept. Make it and its folder writable, name another folder with --state DIR, or forget feedback at the end with FEEDBACK_DB=memory.`,
    );
  }
  return error;
}

function damaged(file: string, what: string): MendableError {
  return new MendableError(
    `${file} is damaged (${what}). Move it and ${file}-wal away; then put a backup in its place, or begin without feedback. Nothing was changed.`,
  );
}

async function prepare(client: Client, file: string): Promise<void> {
  for (const setting of SETTINGS) await client.execute(`PRAGMA ${setting}`);
  const { rows } = await client.execute('PRAGMA quick_check(1)');
  const [verdict] = Object.values(rows[0] ?? {});
  if (verdict !== 'ok') throw damaged(file, typeof verdict === 'string' ? verdict : 'its check says nothing');
}

/**
 * Opens the file, or makes it, for this process alone.
 * @throws {MendableError} where another server has it, it is damaged, of a newer finrec, or cannot be written
 */
export async function openSqlite(file: string): Promise<SqlBackend> {
  await makeFolder(dirname(file));
  let unlock: (() => void) | null = null;
  let client: Client | null = null;
  try {
    unlock = await lockFile(file);
    client = createClient({ url: fileUrl(file), concurrency: 1 });
    await prepare(client, file);
    const database = new Kysely<FeedbackTables>({ dialect: libsqlDialect(client) });
    await migrate(database, 'sqlite', file);
    return backendOf(database, unlock);
  } catch (error) {
    client?.close();
    unlock?.();
    throw mendable(file, error);
  }
}

function backendOf(database: Kysely<FeedbackTables>, unlock: () => void): SqlBackend {
  return {
    database,
    counting: database,
    // A transaction has the whole file to itself, and nobody else writes to it.
    lock: () => Promise.resolve(),
    announce: () => Promise.resolve(),
    follow: () => () => undefined,
    failureOf,
    async close() {
      // The file alone is whole then, for whoever copies it; where it cannot be, nothing is lost.
      await sql`pragma wal_checkpoint(truncate)`.execute(database).catch(() => undefined);
      await database.destroy();
      unlock();
    },
  };
}
