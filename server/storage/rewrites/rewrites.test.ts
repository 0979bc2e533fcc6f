import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  MOST_KEPT_IN_TESTS,
  promisesOfRewriteStore,
  rewriteOf,
} from '../../wording/testing/rewrite-store-contract.js';
import { openStorage, type Storage } from '../open-storage.js';
import { openPostgres } from '../postgres-backend.js';
import { postgresPlace, withPostgres } from '../testing/postgres-place.js';
import { sqlitePlace } from '../testing/sqlite-place.js';
import { migrateRewrites } from './migrate-rewrites.js';
import type { RewriteTables } from './rewrite-tables.js';
import { openSqliteRewrites } from './sqlite-rewrites.js';
import { sqlRewriteStore } from './sql-rewrite-store.js';

function openPlace(place: Parameters<typeof openStorage>[0]): Promise<Storage> {
  return openStorage(place, { serverId: 'one', onTrouble: () => undefined });
}

promisesOfRewriteStore('an SQLite file', async () => {
  const { file, remove } = await sqlitePlace();
  const { store, close } = await openSqliteRewrites(file, MOST_KEPT_IN_TESTS);
  return { store, remove: () => close().then(remove) };
});

describe('Rewrites beside an SQLite log', () => {
  test('outlive the process, and can be read while a server has them', async () => {
    const { file, remove } = await sqlitePlace();
    const first = await openPlace({ kind: 'sqlite', file });
    await first.rewrites.keep(rewriteOf('a'));
    await first.rewrites.spend('2026-11-26', 7);
    const reader = await openSqliteRewrites(join(dirname(file), 'rewrites.sqlite'));
    expect(await reader.store.read('a')).toEqual(rewriteOf('a'));
    await reader.close();
    await first.close();
    const second = await openPlace({ kind: 'sqlite', file });
    expect(await second.rewrites.read('a')).toEqual(rewriteOf('a'));
    expect(await second.rewrites.spent('2026-11-26')).toBe(1);
    await second.close();
    await remove();
  });

  test('keep nobody from starting when their file is damaged, and are there again when it was moved away', async () => {
    const { file, remove } = await sqlitePlace();
    const rewrites = join(dirname(file), 'rewrites.sqlite');
    await writeFile(rewrites, 'no database at all, but long enough to be looked at as one'.repeat(99));
    const storage = await openPlace({ kind: 'sqlite', file });
    await expect(storage.rewrites.read('a')).rejects.toThrow();
    await writeFile(rewrites, '');
    await storage.rewrites.keep(rewriteOf('a'));
    expect(await storage.rewrites.read('a')).toEqual(rewriteOf('a'));
    await storage.close();
    await remove();
  });
});

withPostgres(() => {
  promisesOfRewriteStore('PostgreSQL', async () => {
    const { url, remove } = await postgresPlace();
    const backend = await openPostgres({ url, serverId: 'one', onTrouble: () => undefined });
    const database = backend.database.withTables<RewriteTables>();
    await migrateRewrites(database, 'test');
    return {
      store: sqlRewriteStore(database, MOST_KEPT_IN_TESTS),
      remove: () => backend.close().then(remove),
    };
  });

  test('Two servers on one PostgreSQL share rewrites and the day’s calls', async () => {
    const { url, remove } = await postgresPlace();
    const [one, other] = await Promise.all([
      openPlace({ kind: 'postgres', url }),
      openPlace({ kind: 'postgres', url }),
    ]);
    await Promise.all([one.rewrites.spend('2026-11-26', 3), other.rewrites.spend('2026-11-26', 3)]);
    await one.rewrites.keep(rewriteOf('a'));
    expect(await other.rewrites.read('a')).toEqual(rewriteOf('a'));
    expect(await one.rewrites.spent('2026-11-26')).toBe(2);
    await Promise.all([one.close(), other.close()]);
    await remove();
  });
});
