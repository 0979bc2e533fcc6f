import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** Every file of the guard as it runs, so that no change of a list or a check can forget to change the version. */
function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => /\.[jt]s$/.test(file) && !/\.test\.[jt]s$/.test(file))
    .sort();
}

export function versionOf(folder = FOLDER): string {
  const hash = createHash('sha256');
  for (const file of files(folder)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
