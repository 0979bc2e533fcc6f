import { setTimeout as wait } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { BROKEN_PAUSE_MILLISECONDS, failed, TRIES } from './reading.js';
import type { FailureKind, SqlBackend } from './sql-backend.js';
import type { FeedbackTables } from './tables.js';

/** Runs in one transaction what writes. @throws {StorageError} */
export type Writing = <Answer>(
  work: (transaction: Transaction<FeedbackTables>) => Promise<Answer>,
) => Promise<Answer>;

/** Another server coming first changed nothing here. */
const ONCE: readonly FailureKind[] = ['collision'];
/** A connection that broke in a commit leaves open whether it was one. */
const AGAIN: readonly FailureKind[] = ['collision', 'broken'];

/**
 * @param name of what is written to, for the operator's log
 * @param repeatable whether the work comes to the same when it had been done before
 */
export function writingTo(
  name: string,
  { database, failureOf }: SqlBackend,
  { repeatable }: { readonly repeatable: boolean },
): Writing {
  const passing = repeatable ? AGAIN : ONCE;
  return async (work) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await database.transaction().execute(work);
      } catch (error) {
        const kind = failureOf(error);
        if (tries === TRIES || !passing.includes(kind)) throw failed(name, 'not-stored', error);
        if (kind === 'broken') await wait(tries * BROKEN_PAUSE_MILLISECONDS);
      }
    }
  };
}
