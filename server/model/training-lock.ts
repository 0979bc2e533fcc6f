import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { codeOf } from '../error-code.js';
import { TrainingError } from './training-error.js';

/** Who holds the lock: the lock itself does not tell. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601 instant. */
  readonly since: string;
}

/**
 * A lock that has not been touched for so long is left over. The holder touches it between the steps of training, and
 * ml-random-forest's step can take a minute on a busy machine.
 */
const STALE_AFTER_MILLISECONDS = 300_000;

const LOCK = 'training.lock';
const HOLDER = 'training.json';

function readHolder(stateDirectory: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(stateDirectory, HOLDER), 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A training that was killed cannot take its lock away; nobody needs to wait for it to grow stale. */
function isAbandoned(holder: Holder | null): boolean {
  return holder !== null && holder.host === hostname() && holder.pid !== process.pid && !isAlive(holder.pid);
}

async function acquire(stateDirectory: string): Promise<() => Promise<void>> {
  let lost = false;
  const options = {
    stale: STALE_AFTER_MILLISECONDS,
    lockfilePath: join(stateDirectory, LOCK),
    // Two trainings of the same data and seed write the same bytes, so a lock lost to a sleeping machine does no harm.
    onCompromised: () => {
      lost = true;
    },
  };
  try {
    const release = await lock(stateDirectory, options);
    return () => (lost ? Promise.resolve() : release());
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw error;
    const holder = readHolder(stateDirectory);
    if (isAbandoned(holder)) {
      rmSync(join(stateDirectory, LOCK), { recursive: true, force: true });
      rmSync(join(stateDirectory, HOLDER), { force: true });
      return await acquire(stateDirectory);
    }
    const who =
      holder === null ? 'just started' : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
    throw new TrainingError(
      `Another training (${who}) is running in ${stateDirectory}; wait for it to end, or give this one its own ` +
        'directory with --state.',
    );
  }
}

/**
 * Runs the work while no other training can write to the state directory, which is made where it is missing. A lock
 * left by a killed process is taken over.
 *
 * @param since ISO 8601 instant, told to whoever has to wait
 * @throws {TrainingError} where another training is running.
 */
export async function withTrainingLock<T>(
  stateDirectory: string,
  since: string,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(stateDirectory, { recursive: true });
  const release = await acquire(stateDirectory);
  const holder: Holder = { pid: process.pid, host: hostname(), since };
  writeFileSync(join(stateDirectory, HOLDER), `${JSON.stringify(holder)}\n`);
  try {
    return await work();
  } finally {
    rmSync(join(stateDirectory, HOLDER), { force: true });
    await release();
  }
}
