import { setTimeout as wait } from 'node:timers/promises';
import { StorageError } from '../feedback/storage-error.js';
import type { SqlBackend } from './sql-backend.js';

/** How often a batch is tried whose keys or places other servers take meanwhile, and a reading whose connection broke. */
export const TRIES = 4;
export const BROKEN_PAUSE_MILLISECONDS = 20;

/** @param name of what was asked, for the operator's log */
export function failed(name: string, problem: 'not-stored' | 'not-read', error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new StorageError(problem, `${name} answers: ${what}`, error);
}

/** Runs what only reads, and so may run again. @throws {StorageError} */
export type Reading = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

/**
 * A connection that idled may be found broken only by its next query, so a reading is tried on others, too; the pauses
 * let it hear of all that broke at once.
 */
export function readingFrom(name: string, failureOf: SqlBackend['failureOf']): Reading {
  return async (work) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries === TRIES || failureOf(error) !== 'broken') throw failed(name, 'not-read', error);
        await wait(tries * BROKEN_PAUSE_MILLISECONDS);
      }
    }
  };
}
