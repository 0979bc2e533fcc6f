import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Archive } from '../archive/archive.js';
import { recordOf, releaseNamed, servingOf, snapshotOf } from '../archive/testing/archive-contract.js';
import type { SqlBackend } from './sql-backend.js';
import { sqlArchive } from './sql-archive.js';
import { openSqlite } from './sqlite-backend.js';
import { sqlitePlace } from './testing/sqlite-place.js';

let remove: () => Promise<void>;
let backend: SqlBackend;
let archive: Archive;

beforeEach(async () => {
  const place = await sqlitePlace();
  remove = place.remove;
  backend = await openSqlite(place.file);
  archive = sqlArchive(backend);
});

afterEach(async () => {
  await backend.close();
  await remove();
});

describe('An archive in a database', () => {
  test('that is damaged says what is, and what to do', async () => {
    await archive.serve(releaseNamed('r1'), servingOf('r1'));
    await archive.keepRecord(recordOf('A'), 'book-1');
    await archive.publish(snapshotOf(1));
    await sql`update release_file set content = 'AAAA' where name = 'model.json'`.execute(backend.database);
    await sql`update customer_record set record = '{"customerId": 7}'`.execute(backend.database);
    await sql`update learning_snapshot set outcomes = '[{}]'`.execute(backend.database);
    const asked = [
      [() => archive.release('r1'), 'File model.json of release r1'],
      [() => archive.record('A', 'book-1'), 'The record of customer A of book book-1'],
      [() => archive.snapshot(1), 'Learning snapshot 1'],
    ] as const;
    for (const [answer, what] of asked) {
      await expect(answer()).rejects.toMatchObject({
        problem: 'not-read',
        message: `${what} in the archive is damaged. Restore the database from a backup.`,
      });
    }
  });

  test('that cannot be written says so, and what it holds can be read', async () => {
    await archive.keepRecord(recordOf('A'), 'book-1');
    await sql`PRAGMA query_only = 1`.execute(backend.database);
    const asked = [
      () => archive.serve(releaseNamed('r1'), servingOf('r1')),
      () => archive.keepRecord(recordOf('B'), 'book-1'),
      () => archive.publish(snapshotOf(1)),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ problem: 'not-stored' });
    // It is known to be there.
    await archive.keepRecord(recordOf('A'), 'book-1');
    expect((await archive.record('A', 'book-1'))?.customerId).toBe('A');
    await sql`PRAGMA query_only = 0`.execute(backend.database);
    await archive.keepRecord(recordOf('B'), 'book-1');
    expect((await archive.record('B', 'book-1'))?.customerId).toBe('B');
  });

  test('holds no name of a customer', async () => {
    await archive.keepRecord(recordOf('A'), 'book-1');
    const rows = await backend.database.selectFrom('customer_record').selectAll().execute();
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toContain('Secret');
  });
});
