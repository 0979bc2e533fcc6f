import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contestant } from './contestant.js';

/** Where servers are compared. */
export interface Arena {
  readonly scratch: string;
  /** Whoever is put here is stopped at the end. */
  readonly started: Contestant[];
}

/** Does the work in a scratch folder, and stops the servers and removes the folder however it ends. */
export async function inArena(work: (arena: Arena) => Promise<void>): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'finrec-bench-'));
  const started: Contestant[] = [];
  const stopAll = async (): Promise<void> => {
    await Promise.all(started.map(({ server }) => server.stop()));
    await rm(scratch, { recursive: true, force: true });
  };
  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
    void stopAll().finally(() => process.exit(130));
  });
  try {
    await work({ scratch, started });
  } catch (error) {
    // Stopping the servers breaks whatever was under way; that is no news.
    if (!interruption.signal.aborted) throw error;
  } finally {
    await stopAll();
  }
}
