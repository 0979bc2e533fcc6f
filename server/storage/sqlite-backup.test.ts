import { chmod, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { recordOf, releaseNamed, servingOf, snapshotOf } from '../archive/testing/archive-contract.js';
import { feedbackOf } from '../feedback/testing/events.js';
import { shownTo } from '../feedback/testing/shown-lists.js';
import { openStorage, type Storage } from './open-storage.js';
import { backUpSqlite } from './sqlite-backup.js';
import { sqlitePlace } from './testing/sqlite-place.js';

let file: string;
let remove: () => Promise<void>;
let storage: Storage;

function open(place: string): Promise<Storage> {
  return openStorage({ kind: 'sqlite', file: place }, { serverId: 'one', onTrouble: () => undefined });
}

beforeEach(async () => {
  ({ file, remove } = await sqlitePlace());
  storage = await open(file);
});

afterEach(async () => {
  await storage.close();
  await remove();
});

describe('A copy of the SQLite file', () => {
  test('is whole, though it is made while the file is written to', async () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index);
    await storage.log.append(feedbackOf('B', 1), []);
    const writing = Promise.all(numbers.map((number) => storage.log.append(feedbackOf('A', number), [])));
    await backUpSqlite(file, `${file}.copy`);
    await writing;
    const copy = await open(`${file}.copy`);
    const copied = (await copy.log.events('A')).map(({ id }) => id);
    expect(copied).toEqual((await storage.log.events('A')).slice(0, copied.length).map(({ id }) => id));
    expect((await copy.log.events('B')).length).toBe(1);
    await copy.close();
    await expect(backUpSqlite(file, `${file}.copy`)).rejects.toThrow('exists already');
  });

  test('goes with what is kept beside the log, for the eyes of whoever may read the file', async () => {
    await storage.log.append(feedbackOf('A', 1), ['words']);
    await storage.log.recordShown(shownTo('A', ['loan']));
    await storage.archive.serve(releaseNamed('r1'), servingOf('r1'));
    await storage.archive.keepRecord(recordOf('A'), 'book-1');
    await storage.archive.publish(snapshotOf(1));
    await chmod(file, 0o600);
    await backUpSqlite(file, `${file}.copy`);
    expect((await stat(`${file}.copy`)).mode & 0o777).toBe(0o600);
    const copy = await open(`${file}.copy`);
    expect(await copy.log.history('A', { first: 9, before: null })).toEqual([
      { event: feedbackOf('A', 1), place: 1, said: ['words'] },
    ]);
    expect(await copy.analytics.entries()).toBe(2);
    expect(await copy.archive.servings()).toEqual([servingOf('r1')]);
    expect((await copy.archive.release('r1'))?.files.size).toBe(3);
    expect((await copy.archive.record('A', 'book-1'))?.traits).toEqual(recordOf('A').traits);
    expect(await copy.archive.snapshot(1)).toEqual(snapshotOf(1));
    await copy.close();
  });
});
