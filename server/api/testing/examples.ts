import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FOLDER = 'examples';

function variablesOf(name: string): Example['variables'] {
  const file = join(FOLDER, `${name}.variables.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Example['variables']) : {};
}

/** Every operation of examples/, with its variables. */
export const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    return { name, query: readFileSync(join(FOLDER, file), 'utf8'), variables: variablesOf(name) };
  });
