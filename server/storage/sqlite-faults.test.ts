import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { feedbackStore } from '../feedback/feedback-store.js';
import { feedbackOf, undoOf } from '../feedback/testing/events.js';
import { shownTo } from '../feedback/testing/shown-lists.js';
import type { SqlBackend } from './sql-backend.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { openSqlite } from './sqlite-backend.js';
import { backUpSqlite } from './sqlite-backup.js';
import { sqlitePlace } from './testing/sqlite-place.js';

let file: string;
let remove: () => Promise<void>;
let backend: SqlBackend;
let log: FeedbackLog;

beforeEach(async () => {
  ({ file, remove } = await sqlitePlace());
  backend = await openSqlite(file);
  log = sqlFeedbackLog(backend);
});

afterEach(async () => {
  await log.close();
  await remove();
});

async function set(pragma: string): Promise<void> {
  await sql.raw(`PRAGMA ${pragma}`).execute(backend.database);
}

describe('Feedback in an SQLite file', () => {
  test('is there again after the log was closed and opened', async () => {
    await log.append(feedbackOf('A', 1), ['words']);
    await log.close();
    log = sqlFeedbackLog(await openSqlite(file));
    expect(await log.history('A', { first: 1, before: null })).toEqual([
      { event: feedbackOf('A', 1), place: 1, said: ['words'] },
    ]);
    expect(await log.append(feedbackOf('A', 2), [])).toEqual({ kind: 'appended', place: 2 });
  });

  test('is whole in the file alone once the log was closed, for whoever copies it', async () => {
    await log.append(feedbackOf('A', 1), ['words']);
    await log.close();
    const copy = `${file}.copy`;
    await copyFile(file, copy);
    log = sqlFeedbackLog(await openSqlite(copy));
    expect((await log.events('A')).length).toBe(1);
  });

  test('on a full disk is refused whole, reads go on, and it is taken once there is room', async () => {
    const store = feedbackStore(log);
    await store.append(feedbackOf('A', 1), []);
    await set('max_page_count = 1');
    const words = ['long words '.repeat(2000)];
    await expect(store.append(feedbackOf('A', 2), words)).rejects.toMatchObject({
      name: 'StorageError',
      problem: 'not-stored',
    });
    expect((await store.state('A')).version).toBe(1);
    expect((await log.events('A')).length).toBe(1);
    await set('max_page_count = 1000000');
    expect(await store.append(feedbackOf('A', 2), words)).toMatchObject({ kind: 'kept' });
    expect((await store.state('A')).version).toBe(2);
  });

  test('in a file that has become read-only is refused, and reads go on', async () => {
    await log.append(feedbackOf('A', 1), []);
    await set('query_only = 1');
    await expect(log.append(feedbackOf('A', 2), [])).rejects.toMatchObject({ problem: 'not-stored' });
    await expect(log.recordShown(shownTo('A', ['loan']))).rejects.toMatchObject({ problem: 'not-stored' });
    expect((await log.events('A')).length).toBe(1);
  });

  test('belongs to one server at a time: a second is told whom to stop', async () => {
    await expect(openSqlite(file)).rejects.toThrow(
      /^Another finrec keeps its feedback in .*feedback\.sqlite/,
    );
  });

  test('takes no undo about what it cannot read, and what others say at once', async () => {
    await log.append(feedbackOf('A', 1), []);
    await sql`update feedback_event set payload = '{' where customer_id = 'A'`.execute(backend.database);
    const undo = log.append(undoOf('A', 2, 'A-1'), []);
    const others = [log.append(feedbackOf('B', 1), []), log.append(feedbackOf('B', 2), [])];
    await expect(undo).rejects.toThrow('Event A-1 of customer A in the log is damaged');
    expect(await Promise.all(others)).toEqual([
      { kind: 'appended', place: 1 },
      { kind: 'appended', place: 2 },
    ]);
  });

  test('of a customer about whom a newer finrec wrote is not answered; everybody else is', async () => {
    await log.append(feedbackOf('A', 1), []);
    await log.append(feedbackOf('B', 1), []);
    await sql`update feedback_event set schema_version = 2 where customer_id = 'A'`.execute(backend.database);
    await expect(log.events('A')).rejects.toMatchObject({ problem: 'newer' });
    expect((await log.events('B')).length).toBe(1);
  });

  test('that is damaged names the event, and no other customer suffers', async () => {
    await log.append(feedbackOf('A', 1), []);
    await log.append(feedbackOf('B', 1), []);
    await sql`update feedback_event set payload = '{"x":' where customer_id = 'A'`.execute(backend.database);
    await expect(log.events('A')).rejects.toThrow('Event A-1 of customer A in the log is damaged');
    expect((await log.events('B')).length).toBe(1);
  });

  test('is counted by plain SQL: every thing said is a row', async () => {
    await log.append(feedbackOf('A', 1), []);
    const items = await backend.database
      .selectFrom('feedback_item')
      .select(['kind', 'tag', 'product_id', 'verdict', 'adds', 'cluster'])
      .orderBy('position')
      .execute();
    expect(items).toEqual([
      { kind: 'tag', tag: 'travel', product_id: null, verdict: null, adds: 1, cluster: 3 },
      { kind: 'verdict', tag: null, product_id: 'gold-card', verdict: 'NOT_NOW', adds: null, cluster: 3 },
    ]);
  });
});

describe('A file that cannot be opened', () => {
  test('because a newer finrec made it says so, and what to do', async () => {
    await sql`insert into finrec_migration (name, timestamp) values ('2031-01-01-later', '')`.execute(
      backend.database,
    );
    await log.close();
    await expect(openSqlite(file)).rejects.toThrow(/was made by a newer finrec.*Start the newer finrec/);
  });

  test('because it is damaged is named, is left as it is, and a backup may take its place', async () => {
    await log.append(feedbackOf('A', 1), []);
    await backUpSqlite(file, `${file}.copy`);
    await log.close();
    for (const one of [file, `${file}-wal`, `${file}-shm`]) await rm(one, { force: true });
    const garbage = Buffer.alloc(8192, 'no database');
    await writeFile(file, garbage);
    await expect(openSqlite(file)).rejects.toThrow(/feedback\.sqlite is damaged.*put a backup in its place/);
    expect(await readFile(file)).toEqual(garbage);
    await rm(file);
    await writeFile(file, await readFile(`${file}.copy`));
    log = sqlFeedbackLog(await openSqlite(file));
    expect((await log.events('A')).length).toBe(1);
  });

  test('because its folder is a file says so', async () => {
    await expect(openSqlite(`${file}/feedback.sqlite`)).rejects.toThrow(
      'a file stands where a folder is expected',
    );
  });
});
