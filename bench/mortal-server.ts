import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const ENTRY = 'dist/server/main.js';
const PATIENCE_MILLISECONDS = 60_000;
const LOG_TAIL = 2000;

export interface MortalServerOptions {
  readonly port: number;
  readonly data: string;
  /** Where the release is kept, which the first start trains, and SQLite's feedback. */
  readonly state: string;
  readonly logFile: string;
  /** Null: SQLite in the state folder. */
  readonly databaseUrl: string | null;
}

/** The built server, to be killed without a warning and started again at the same address. */
export interface MortalServer {
  readonly address: string;
  /** Resolves when it is ready. @throws {Error} with the end of its log, where it does not come up */
  readonly start: () => Promise<void>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** SIGTERM, and its exit code. */
  readonly stop: () => Promise<number | null>;
}

export function mortalServer({ port, data, state, logFile, databaseUrl }: MortalServerOptions): MortalServer {
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let ended: Promise<number | null> = Promise.resolve(null);

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child?.kill(signal);
    child = null;
    return ended;
  }

  return {
    address,
    async start() {
      const log = openSync(logFile, 'a');
      const started = spawn(
        process.execPath,
        [ENTRY, '--data', data, '--state', state, '--port', String(port)],
        {
          env: {
            LOG_LEVEL: 'error',
            RATE_LIMIT: 'off',
            ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
          },
          stdio: ['ignore', log, log],
        },
      );
      closeSync(log);
      child = started;
      ended = new Promise((resolve) => started.once('exit', resolve));
      const deadline = performance.now() + PATIENCE_MILLISECONDS;
      for (;;) {
        const answer = await fetch(`${address}/ready`).catch(() => null);
        if (answer?.ok === true) return;
        if (started.exitCode !== null || performance.now() > deadline) {
          throw new Error(`The server did not start:\n${readFileSync(logFile, 'utf8').slice(-LOG_TAIL)}`);
        }
        await wait(25);
      }
    },
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
