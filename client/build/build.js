// Builds the client where its sources changed since it was built last, so that every later start is quick.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const CLIENT = dirname(dirname(fileURLToPath(import.meta.url)));
const PROJECT = dirname(CLIENT);
const STAMP = join(PROJECT, 'dist', 'client', 'sources.sha256');

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[.]test[.]tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  const files = [
    ...filesOf(CLIENT),
    ...filesOf(join(PROJECT, 'examples')),
    join(PROJECT, 'package-lock.json'),
  ];
  for (const file of files) hash.update(`${relative(PROJECT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const sources = hashOfSources();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sources) {
  await build({ configFile: join(CLIENT, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(STAMP, sources);
}
