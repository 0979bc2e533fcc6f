import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as @libsql/client wants it: absolute, with blanks and other signs escaped. */
export function fileUrl(path: string): string {
  return pathToFileURL(resolve(path)).href;
}
