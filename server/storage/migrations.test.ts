import { env } from 'node:process';
import { createClient } from '@libsql/client';
import { describe, expect, test } from '@jest/globals';
import { type Insertable, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { FeedbackEvent, Undo } from '../feedback/event.js';
import { feedbackOf, undoOf } from '../feedback/testing/events.js';
import { itemRowsOf, rowOf, wordRowsOf } from './event-rows.js';
import { fileUrl } from './file-url.js';
import { libsqlDialect } from './libsql-dialect.js';
import { migrateBy } from './migrate.js';
import { migrationsFor, type SqlKind } from './migrations.js';
import { openPostgres } from './postgres-backend.js';
import type { SqlBackend } from './sql-backend.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { openSqlite } from './sqlite-backend.js';
import type { FeedbackTables } from './tables.js';
import { postgresPlace } from './testing/postgres-place.js';
import { sqlitePlace } from './testing/sqlite-place.js';

/** What the first finrec knew of the tables. */
type FirstTables = Omit<FeedbackTables, 'feedback_event' | 'feedback_item'> & {
  readonly feedback_event: Omit<FeedbackTables['feedback_event'], 'words_said'>;
  readonly feedback_item: Omit<FeedbackTables['feedback_item'], 'release_version'>;
};

interface Told {
  readonly event: FeedbackEvent;
  readonly said: readonly string[];
}

function undoOfAll(customerId: string, number: number, undoes: string): Undo {
  return { ...undoOf(customerId, number, undoes), pieces: null };
}

const TOLD: readonly Told[] = [
  { event: feedbackOf('part', 1), said: ['first words', 'more'] },
  { event: undoOf('part', 2, 'part-1'), said: [] },
  { event: feedbackOf('part', 3), said: [] },
  { event: feedbackOf('whole', 1), said: ['words'] },
  { event: undoOfAll('whole', 2, 'whole-1'), said: [] },
  { event: feedbackOf('again', 1), said: [] },
  { event: undoOfAll('again', 2, 'again-1'), said: [] },
  { event: undoOfAll('again', 3, 'again-2'), said: [] },
  { event: feedbackOf('damaged', 1), said: [] },
  { event: undoOfAll('damaged', 2, 'damaged-1'), said: [] },
];

/** Makes a database as the first finrec did. */
async function asTheFirst(database: Kysely<FirstTables>, kind: SqlKind): Promise<void> {
  const [first] = Object.entries(migrationsFor(kind));
  const migrations = Object.fromEntries(first === undefined ? [] : [first]);
  await migrateBy(database, 'test', { migrations, table: 'finrec_migration', otherwise: 'give up' });
  const places = new Map<string, number>();
  for (const { event, said } of TOLD) {
    const place = (places.get(event.customerId) ?? 0) + 1;
    places.set(event.customerId, place);
    const row = Object.entries(rowOf(event, place, said)).filter(([column]) => column !== 'words_said');
    await database
      .insertInto('feedback_event')
      .values(Object.fromEntries(row) as Insertable<FirstTables['feedback_event']>)
      .execute();
    for (const words of wordRowsOf(event, said))
      await database.insertInto('feedback_words').values(words).execute();
    for (const item of itemRowsOf(event)) {
      const columns = Object.entries(item).filter(([column]) => column !== 'release_version');
      await database
        .insertInto('feedback_item')
        .values(Object.fromEntries(columns) as Insertable<FirstTables['feedback_item']>)
        .execute();
    }
  }
  await database
    .updateTable('feedback_event')
    .set({ payload: '{' })
    .where('customer_id', '=', 'damaged')
    .execute();
  await database.destroy();
}

interface Place {
  readonly old: () => Kysely<FirstTables>;
  readonly open: () => Promise<SqlBackend>;
  readonly remove: () => Promise<void>;
}

async function inSqlite(): Promise<Place> {
  const { file, remove } = await sqlitePlace();
  const client = createClient({ url: fileUrl(file), concurrency: 1 });
  return { old: () => new Kysely({ dialect: libsqlDialect(client) }), open: () => openSqlite(file), remove };
}

async function inPostgres(): Promise<Place> {
  const { url, remove } = await postgresPlace();
  const pool = new Pool({ connectionString: url });
  return {
    old: () => new Kysely({ dialect: new PostgresDialect({ pool }) }),
    open: () => openPostgres({ url, serverId: 'one', onTrouble: () => undefined }),
    remove,
  };
}

const KINDS: readonly (readonly [string, SqlKind, () => Promise<Place>])[] = [
  ['an SQLite file', 'sqlite', inSqlite],
  ['PostgreSQL', 'postgres', inPostgres],
];
const REACHABLE = KINDS.filter(([, kind]) => kind === 'sqlite' || env.TEST_DATABASE_URL !== undefined);

describe.each(REACHABLE)('A log that the first finrec kept in %s', (_name, kind, makePlace) => {
  test('is brought to the shape of today: words are counted, and what was taken back is', async () => {
    const { old, open, remove } = await makePlace();
    await asTheFirst(old(), kind);
    const backend = await open();
    const log = sqlFeedbackLog(backend);
    try {
      const words = await backend.database
        .selectFrom('feedback_event')
        .select(['id', 'words_said'])
        .where('words_said', '>', 0)
        .orderBy('id')
        .execute();
      expect(words).toEqual([
        { id: 'part-1', words_said: 2 },
        { id: 'whole-1', words_said: 1 },
      ]);
      const items = await backend.database
        .selectFrom('feedback_item')
        .select(['event_id', 'standing', 'release_version'])
        .orderBy('event_id')
        .orderBy('position')
        .execute();
      expect(items.map(({ event_id, standing }) => `${event_id} ${standing}`)).toEqual([
        'again-1 1',
        'again-1 1',
        // What nobody can read says nothing of what it takes back, and keeps nobody from starting.
        'damaged-1 1',
        'damaged-1 1',
        'part-1 0',
        'part-1 1',
        'part-3 1',
        'part-3 1',
        'whole-1 0',
        'whole-1 0',
      ]);
      expect(new Set(items.map(({ release_version }) => release_version))).toEqual(new Set(['r1']));
      expect((await log.events('part')).length).toBe(3);
      await log.append(feedbackOf('part', 4), []);
      await expect(log.events('damaged')).rejects.toMatchObject({ problem: 'not-read' });
    } finally {
      await log.close();
      await remove();
    }
  });
});
