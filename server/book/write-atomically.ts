import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes the pieces to a file that is either whole or not there: a reader never sees half of it, and a failure
 * leaves the former file.
 */
export async function writeAtomically(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
