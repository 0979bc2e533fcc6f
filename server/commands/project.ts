import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'package.json';

/** Where package.json stands, whether this runs from the sources or from the build. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, PACKAGE))) folder = dirname(folder);
  return folder;
}

/** The version of the program, as package.json has it. */
export function codeVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder(), PACKAGE), 'utf8')) as { version: string };
  return version;
}
