import { withoutWords } from '../feedback/erase-words.js';
import type { FeedbackEvent } from '../feedback/event.js';
import {
  type FeedbackLog,
  LONGEST_HISTORY_PAGE,
  type LogListener,
  type Told,
} from '../feedback/feedback-log.js';
import type { ShownList } from '../feedback/shown.js';
import { StorageError } from '../feedback/storage-error.js';
import { appendBatch, type Draft, type Outcome } from './append-batch.js';
import { chunksOf } from './chunks.js';
import { EVENT_COLUMNS, eventOf, payloadOf } from './event-rows.js';
import { groupCommit } from './group-commit.js';
import { shownAfter, shownRowsOf } from './shown-rows.js';
import { readingFrom } from './reading.js';
import { isOfItem, rowQueue } from './row-queue.js';
import type { SqlBackend } from './sql-backend.js';
import { writingTo } from './writing.js';

const MOST_AT_ONCE = 250;
const MOST_WAITING = 10_000;
const NAME = 'The log of feedback';

/** The log in a database: one set of queries for SQLite and PostgreSQL. */
export function sqlFeedbackLog(backend: SqlBackend): FeedbackLog {
  const { database } = backend;
  const reading = readingFrom(NAME, backend.failureOf);
  // An event that a broken connection may have stored is not appended again: its key would be known.
  const writing = writingTo(NAME, backend, { repeatable: false });
  const erasing = writingTo(NAME, backend, { repeatable: true });
  const listeners = new Set<LogListener>();
  const tell: LogListener = (customerId) => {
    for (const listener of listeners) listener(customerId);
  };
  const endFollowing = backend.follow(tell);

  const queue = groupCommit<Draft, Outcome>({
    commit: (drafts) => writing((transaction) => appendBatch(backend, transaction, drafts)),
    isOfItem: isOfItem(backend),
    full: () => new StorageError('not-stored', `More than ${MOST_WAITING} pieces of feedback wait already.`),
    mostAtOnce: MOST_AT_ONCE,
    mostWaiting: MOST_WAITING,
  });

  const shown = rowQueue<ShownList>(backend, {
    name: NAME,
    items: 'lists that were shown',
    async insert(transaction, lists) {
      for (const rows of chunksOf(lists.flatMap(shownRowsOf)))
        await transaction
          .insertInto('product_shown')
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(['customer_id', 'decision_id', 'product_id']).doNothing(),
          )
          .execute();
    },
  });

  async function wordsOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (eventIds.length === 0) return new Map();
    const rows = await database
      .selectFrom('feedback_words')
      .select(['event_id', 'words'])
      .where('event_id', 'in', eventIds)
      .orderBy('event_id')
      .orderBy('position')
      .execute();
    return new Map(
      eventIds.map((id) => [id, rows.filter(({ event_id }) => event_id === id).map(({ words }) => words)]),
    );
  }

  return {
    async append(event, said) {
      const outcome = await queue.add({ event, said });
      return outcome.kind === 'known' ? { kind: 'known', event: outcome.event() } : outcome;
    },

    byKey: (idempotencyKey) =>
      reading(async () => {
        const row = await database
          .selectFrom('feedback_event')
          .select(EVENT_COLUMNS)
          .where('idempotency_key', '=', idempotencyKey)
          .executeTakeFirst();
        return row === undefined ? null : eventOf(row);
      }),

    events: (customerId) =>
      reading(async (): Promise<readonly FeedbackEvent[]> => {
        const rows = await database
          .selectFrom('feedback_event')
          .select(EVENT_COLUMNS)
          .where('customer_id', '=', customerId)
          .orderBy('place')
          .execute();
        return rows.map(eventOf);
      }),

    history: (customerId, { first, before }) =>
      reading(async (): Promise<readonly Told[]> => {
        const rows = await database
          .selectFrom('feedback_event')
          .select([...EVENT_COLUMNS, 'place'])
          .where('customer_id', '=', customerId)
          .$if(before !== null, (query) => query.where('place', '<', before ?? 0))
          .orderBy('place', 'desc')
          .limit(Math.min(first, LONGEST_HISTORY_PAGE))
          .execute();
        const words = await wordsOf(rows.map(({ id }) => id));
        return rows.map((row) => ({
          event: eventOf(row),
          place: row.place,
          said: words.get(row.id) ?? [],
        }));
      }),

    recordShown: (list) => shown.add(list),

    async erase(customerId) {
      await erasing(async (transaction) => {
        await backend.lock(transaction, [customerId]);
        const rows = await transaction
          .selectFrom('feedback_event')
          .select(EVENT_COLUMNS)
          .where('customer_id', '=', customerId)
          .where('kind', '=', 'feedback')
          .execute();
        for (const row of rows) {
          await transaction.deleteFrom('feedback_words').where('event_id', '=', row.id).execute();
          const without = withoutWords(eventOf(row));
          await transaction
            .updateTable('feedback_event')
            .set({ payload: payloadOf(without), request_hash: without.requestHash })
            .where('id', '=', row.id)
            .execute();
        }
        await backend.announce(transaction, [customerId]);
      });
      tell(customerId);
    },

    shown: (after, customers) => reading(() => shownAfter(backend.counting, after, customers)),

    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    check: () =>
      reading(async () => {
        await database.selectFrom('feedback_event').select('id').limit(1).execute();
      }),

    async close() {
      endFollowing();
      await Promise.all([queue.drained(), shown.drained()]);
      await backend.close();
    },
  };
}
