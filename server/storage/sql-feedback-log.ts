import { withoutWords } from '../feedback/erase-words.js';
import type { FeedbackEvent } from '../feedback/event.js';
import {
  type FeedbackLog,
  LONGEST_HISTORY_PAGE,
  type LogListener,
  type Told,
} from '../feedback/feedback-log.js';
import { StorageError } from '../feedback/storage-error.js';
import { appendBatch, type Draft, type Outcome } from './append-batch.js';
import { EVENT_COLUMNS, eventOf, payloadOf } from './event-rows.js';
import { groupCommit } from './group-commit.js';
import { shownRowsOf } from './shown-rows.js';
import { failed, readingFrom, TRIES } from './reading.js';
import type { SqlBackend } from './sql-backend.js';

const MOST_AT_ONCE = 250;
const MOST_WAITING = 10_000;
const NAME = 'The log of feedback';

/** The log in a database: one set of queries for SQLite and PostgreSQL. */
export function sqlFeedbackLog(backend: SqlBackend): FeedbackLog {
  const { database, failureOf } = backend;
  const reading = readingFrom(NAME, failureOf);
  const listeners = new Set<LogListener>();
  const tell: LogListener = (customerId) => {
    for (const listener of listeners) listener(customerId);
  };
  const endFollowing = backend.follow(tell);

  async function commit(drafts: readonly Draft[]): Promise<readonly Outcome[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await database
          .transaction()
          .execute((transaction) => appendBatch(backend, transaction, drafts));
      } catch (error) {
        if (tries === TRIES || failureOf(error) !== 'collision') throw failed(NAME, 'not-stored', error);
      }
    }
  }

  const queue = groupCommit<Draft, Outcome>({
    commit,
    isOfItem: (error) => error instanceof StorageError && failureOf(error.cause) === 'values',
    full: () => new StorageError('not-stored', `More than ${MOST_WAITING} pieces of feedback wait already.`),
    mostAtOnce: MOST_AT_ONCE,
    mostWaiting: MOST_WAITING,
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

    async recordShown(list) {
      if (list.products.length === 0) return;
      try {
        await database
          .insertInto('product_shown')
          .values(shownRowsOf(list))
          .onConflict((conflict) =>
            conflict.columns(['customer_id', 'decision_id', 'product_id']).doNothing(),
          )
          .execute();
      } catch (error) {
        throw failed(NAME, 'not-stored', error);
      }
    },

    async erase(customerId) {
      try {
        await database.transaction().execute(async (transaction) => {
          await backend.lock(transaction, [customerId]);
          const rows = await transaction
            .selectFrom('feedback_event')
            .select(EVENT_COLUMNS)
            .where('customer_id', '=', customerId)
            .where('kind', '=', 'feedback')
            .execute();
          for (const row of rows) {
            await transaction.deleteFrom('feedback_words').where('event_id', '=', row.id).execute();
            await transaction
              .updateTable('feedback_event')
              .set({ payload: payloadOf(withoutWords(eventOf(row))) })
              .where('id', '=', row.id)
              .execute();
          }
          await backend.announce(transaction, [customerId]);
        });
      } catch (error) {
        throw failed(NAME, 'not-stored', error);
      }
      tell(customerId);
    },

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
      await queue.drained();
      await backend.close();
    },
  };
}
