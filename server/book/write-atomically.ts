import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../error-code.js';
import { MendableError } from '../mendable-error.js';

/** What the disk answers where the operator, and nobody else, can help. */
const MENDABLE: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file stands where a folder is expected',
  EEXIST: 'a file stands where a folder is expected',
};

/**
 * Makes a folder, and those above it, where it is missing.
 * @throws {MendableError} where the disk does not let it
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw mendable(folder, error);
  }
}

/**
 * Writes the pieces to a file that is either whole or not there: a reader never sees half of it, and a failure
 * leaves the former file. Its folder is made where it is missing.
 * @throws {MendableError} where the disk does not let it
 */
export async function writeAtomically(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw mendable(file, error);
  }
}

function mendable(file: string, error: unknown): unknown {
  const reason = MENDABLE[codeOf(error)];
  return reason === undefined
    ? error
    : new MendableError(
        `${file} cannot be written: ${reason}. Mend that, or name another folder with --state DIR.`,
      );
}
