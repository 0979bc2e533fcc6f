import { createClient } from '@libsql/client';
import { codeOf } from '../error-code.js';
import { MendableError } from '../mendable-error.js';
import { fileUrl } from './file-url.js';

function isBusy(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_BUSY';
}

/**
 * Keeps a second server away from a file. The lock is one of the operating system's, held by an SQLite transaction on a
 * small file beside it: it ends with the process, however that ends, and leaves the file itself open for backups.
 *
 * @returns what gives it back
 * @throws {MendableError} where another process has it
 */
export async function lockFile(file: string): Promise<() => void> {
  const client = createClient({ url: fileUrl(`${file}.lock`), concurrency: 1 });
  try {
    const holding = await client.transaction('write');
    return () => {
      holding.close();
      client.close();
    };
  } catch (error) {
    client.close();
    if (!isBusy(error)) throw error;
    throw new MendableError(
      `Another finrec keeps its feedback in ${file}. Stop it, give this one a folder of its own with --state DIR, or let both keep feedback in one PostgreSQL with DATABASE_URL.`,
    );
  }
}
