import { createHash } from 'node:crypto';
import { decodeArrays, encodeArrays } from './array-file.js';
import type { Model } from './model.js';

/** The files of a release by name. They hold no clock and no version, so equal models are equal bytes. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

/** Raised with every change of what the files hold. */
const FORMAT = 1;

export const MODEL_FILE = 'model.json';
export const ARRAYS_FILE = 'arrays.bin';

/** The release was written by a program with another file format. */
export class ForeignFormatError extends Error {
  override readonly name = 'ForeignFormatError';
}

export function filesOf(model: Omit<Model, 'version'> & { readonly version?: string }): ReleaseFiles {
  // The version is the hash of these files.
  const content = Object.entries(model).filter(([key]) => key !== 'version');
  const { value, bytes } = encodeArrays({ format: FORMAT, model: Object.fromEntries(content) });
  const json = new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  return new Map([
    [ARRAYS_FILE, bytes],
    [MODEL_FILE, json],
  ]);
}

/** SHA-256 (hex) over the names, lengths and bytes of the files, in the order of their names. */
export function hashOf(files: ReleaseFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([left], [right]) => (left < right ? -1 : 1))) {
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

export function versionOf(model: Omit<Model, 'version'>): string {
  return hashOf(filesOf(model));
}

/**
 * The model of files whose hash has been verified: they are exactly what filesOf once wrote.
 *
 * @throws {ForeignFormatError} where another format wrote them.
 */
export function modelOf(files: ReleaseFiles, version: string): Model {
  const text = new TextDecoder().decode(files.get(MODEL_FILE));
  const arrays = files.get(ARRAYS_FILE) ?? new Uint8Array();
  const { format, model } = JSON.parse(text) as { format: number; model: unknown };
  if (format !== FORMAT) throw new ForeignFormatError(`format ${format} instead of ${FORMAT}`);
  return { version, ...(decodeArrays(model, arrays) as Omit<Model, 'version'>) };
}
