import { existsSync } from 'node:fs';
import { chmod, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import { makeFolder } from '../book/write-atomically.js';
import { MendableError } from '../mendable-error.js';
import { fileUrl } from './file-url.js';

/**
 * Copies all that is kept as it stands at one moment, while a server goes on writing to it. Whoever may read the file may
 * read the copy, and nobody else.
 * @throws {MendableError} where there is nothing to copy, or no room for it
 */
export async function backUpSqlite(file: string, to: string): Promise<void> {
  if (!existsSync(file)) throw new MendableError(`${file} does not exist: no feedback has been kept there.`);
  if (existsSync(to)) throw new MendableError(`${to} exists already. Name another file with --to FILE.`);
  await makeFolder(dirname(to));
  const partial = `${to}.partial`;
  await rm(partial, { force: true });
  // Made before it is written to, so that nobody can read the copy who cannot read the file.
  const { mode } = await stat(file);
  await writeFile(partial, '', { mode });
  await chmod(partial, mode);
  const client = createClient({ url: fileUrl(file), concurrency: 1 });
  try {
    await client.execute('PRAGMA busy_timeout = 5000');
    await client.execute({ sql: 'VACUUM INTO ?', args: [partial] });
    const copy = await open(partial, 'r');
    try {
      await copy.sync();
    } finally {
      await copy.close();
    }
    await rename(partial, to);
  } catch (cause) {
    await rm(partial, { force: true });
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new MendableError(`${file} cannot be copied to ${to}: ${what}`);
  } finally {
    client.close();
  }
}
