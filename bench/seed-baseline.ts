import { execFile } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { MendableError } from '../server/mendable-error.js';
import { freePort, startChildServer } from './child-server.js';
import type { Contestant } from './contestant.js';
import type { HttpAnswer } from './load.js';

const PREPARE_LIMIT_MILLISECONDS = 120_000;
const FILES = ['customer_data.csv', 'financial_behavior_data.csv', 'enquiries_data.csv'];
// The peer must not leave compiled files in a folder that is not ours.
const ENVIRONMENT = { PATH: '/usr/bin:/bin', PYTHONDONTWRITEBYTECODE: '1' };

export interface SeedBaselineOptions {
  /** The folder with the peer's app.py and prepare.py. */
  readonly peer: string;
  /** The folder with our three CSVs. */
  readonly data: string;
  /** An empty folder for the copies and the log. */
  readonly scratch: string;
  readonly python: string;
  readonly workers: number;
}

function inspect({ body }: HttpAnswer): string | null {
  const parsed = JSON.parse(body) as { recommendations?: unknown; insights?: unknown };
  if (!Array.isArray(parsed.recommendations) || parsed.recommendations.length === 0)
    return 'no recommendations';
  return Array.isArray(parsed.insights) && parsed.insights.length === 3 ? null : 'not three insights';
}

/** @throws {MendableError} where the folder is not the peer's. */
export function requirePeer(peer: string): void {
  if (existsSync(join(peer, 'app.py')) && existsSync(join(peer, 'prepare.py'))) return;
  throw new MendableError(
    `${resolve(peer)} has no app.py and prepare.py. Name the peer's folder: --peer DIR.`,
  );
}

async function prepare({ peer, data, scratch, python }: SeedBaselineOptions): Promise<void> {
  await mkdir(scratch, { recursive: true });
  await Promise.all(FILES.map((file) => copyFile(join(data, file), join(scratch, file))));
  const script = join(peer, 'prepare.py');
  await promisify(execFile)(python, [script, '--data', scratch], {
    env: ENVIRONMENT,
    timeout: PREPARE_LIMIT_MILLISECONDS,
  }).catch((cause: unknown) => {
    throw new Error(
      `${python} ${script} failed. The peer needs the Debian packages python3-flask python3-pandas ` +
        'python3-sklearn and gunicorn; install them, or name another interpreter with --python.',
      { cause },
    );
  });
}

/** Prepares and starts the peer (see requirePeer): Flask, pandas and scikit-learn under gunicorn, on the same customers. */
export async function startSeedBaseline(given: SeedBaselineOptions): Promise<Contestant> {
  const options = { ...given, peer: resolve(given.peer), scratch: resolve(given.scratch) };
  await prepare(options);
  const port = await freePort();
  const server = await startChildServer({
    name: 'seed baseline',
    command: options.python,
    arguments: ['-m', 'gunicorn', '-w', String(options.workers), '-b', `127.0.0.1:${port}`, 'app:app'],
    directory: options.peer,
    environment: { ...ENVIRONMENT, SEED_DATA: options.scratch },
    logFile: join(options.scratch, 'server.log'),
  });
  return {
    server,
    inspect,
    target: {
      name: `seed baseline (gunicorn, ${options.workers} workers)`,
      port,
      question: (customerId) => ({
        method: 'GET',
        path: `/recommend?customer_id=${encodeURIComponent(customerId)}`,
        body: null,
      }),
      failureMark: null,
    },
  };
}
