import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startChildServer, type ChildServer } from '../bench/child-server.js';

/** A finrec server that a story may end and start again, always at the same address. */
export interface OwnServer {
  readonly address: string;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Ends it and removes what it wrote. */
  readonly remove: () => Promise<void>;
}

const PATIENCE_MILLISECONDS = 30_000;

async function untilReady(address: string, server: ChildServer): Promise<void> {
  const begun = Date.now();
  for (;;) {
    server.assertRunning();
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok === true) return;
    if (Date.now() - begun > PATIENCE_MILLISECONDS) throw new Error(`${address} is not ready.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function createOwnServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'finrec-e2e-'));
  // The release that the other stories use, so that nothing is trained twice.
  if (existsSync('var/releases')) cpSync('var', join(scratch, 'state'), { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let server: ChildServer | null = null;
  const end = async (): Promise<void> => {
    await server?.stop();
    server = null;
  };
  return {
    address,
    async start() {
      server = await startChildServer({
        name: 'finrec',
        command: process.execPath,
        arguments: ['dist/server/main.js', '--state', join(scratch, 'state'), '--port', String(port)],
        directory: '.',
        environment: { LOG_LEVEL: 'warn', ...environment },
        logFile: join(scratch, 'server.log'),
      });
      await untilReady(address, server);
    },
    end,
    async remove() {
      await end();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
