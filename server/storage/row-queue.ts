import type { Transaction } from 'kysely';
import { StorageError } from '../feedback/storage-error.js';
import { type GroupCommit, groupCommit } from './group-commit.js';
import type { SqlBackend } from './sql-backend.js';
import type { FeedbackTables } from './tables.js';
import { writingTo } from './writing.js';

const MOST_AT_ONCE = 250;
const MOST_WAITING = 10_000;

interface RowQueueOptions<Item> {
  /** Of what is written to, for the operator's log. */
  readonly name: string;
  /** What the items are, in a sentence: "pieces of feedback". */
  readonly items: string;
  /** Adds what is not there yet, and nothing else: it may run again for what is there. */
  readonly insert: (transaction: Transaction<FeedbackTables>, items: readonly Item[]) => Promise<void>;
}

/** Adds many to a commit, and answers each after its commit. */
export function rowQueue<Item>(
  backend: SqlBackend,
  { name, items, insert }: RowQueueOptions<Item>,
): GroupCommit<Item, undefined> {
  const writing = writingTo(name, backend, { repeatable: true });
  return groupCommit<Item, undefined>({
    commit: (batch) =>
      writing(async (transaction) => {
        await insert(transaction, batch);
        return batch.map(() => undefined);
      }),
    isOfItem: isOfItem(backend),
    full: () => new StorageError('not-stored', `More than ${MOST_WAITING} ${items} wait already.`),
    mostAtOnce: MOST_AT_ONCE,
    mostWaiting: MOST_WAITING,
  });
}

/** Whether a failure lies with one of the items of a batch, or what is stored of it; not with the database. */
export function isOfItem({ failureOf }: SqlBackend): (error: unknown) => boolean {
  return (error) =>
    error instanceof StorageError && (error.cause === undefined || failureOf(error.cause) === 'values');
}
