import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort, startChildServer } from './child-server.js';
import type { Contestant } from './contestant.js';
import type { HttpAnswer } from './load.js';

const ENTRY = 'dist/server/main.js';
const QUERY = 'examples/customer-page.graphql';

export interface FinrecOptions {
  /** The folder with the three CSVs. */
  readonly data: string;
  /** An empty folder for the state (the server trains at its start) and the log. */
  readonly scratch: string;
  readonly name?: string;
  /** Where feedback is kept; left out: in an SQLite file in the state. */
  readonly databaseUrl?: string;
  /** Customers are read from that database instead of the CSVs. */
  readonly stateless?: boolean;
  /** Further settings, such as a language model. */
  readonly environment?: Readonly<Record<string, string>>;
}

function inspect({ body }: HttpAnswer): string | null {
  const { data } = JSON.parse(body) as { data?: Readonly<Record<string, unknown>> | null };
  if (data === undefined || data === null) return 'no data';
  const missing = Object.keys(data).filter((field) => data[field] === null);
  return missing.length > 0 ? `${missing.join(', ')} is null` : null;
}

/** Starts finrec as built, with an empty state, and asks what the customer page asks. */
export async function startFinrec({
  data,
  scratch,
  name = 'finrec',
  databaseUrl,
  stateless = false,
  environment = {},
}: FinrecOptions): Promise<Contestant> {
  for (const file of [ENTRY, QUERY]) {
    if (!existsSync(file))
      throw new Error(`${resolve(file)} is missing. Run npm run build in the repository's root.`);
  }
  const query = await readFile(QUERY, 'utf8');
  await mkdir(scratch, { recursive: true });
  const port = await freePort();
  const server = await startChildServer({
    name,
    command: process.execPath,
    arguments: [ENTRY, '--data', resolve(data), '--state', join(resolve(scratch), 'state')],
    directory: resolve('.'),
    // One caller sends everything, so the limit on one caller is off; gunicorn writes no line a request either.
    environment: {
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'warn',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...(stateless ? { FINREC_BOOK: 'database' } : {}),
      ...environment,
    },
    logFile: join(scratch, 'server.log'),
  });
  return {
    server,
    inspect,
    target: {
      name,
      port,
      question: (customerId) => ({
        method: 'POST',
        path: '/graphql',
        body: JSON.stringify({ query, variables: { customerId } }),
      }),
      failureMark: '"errors":[',
    },
  };
}
