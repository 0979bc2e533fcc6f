import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file for a test, in a folder whose name has a blank, with what removes both. */
export async function sqlitePlace(): Promise<{
  readonly file: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'finrec log '));
  return { file: join(folder, 'feedback.sqlite'), remove: () => rm(folder, { recursive: true }) };
}
