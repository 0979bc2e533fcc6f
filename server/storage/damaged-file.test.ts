import { open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { feedbackOf } from '../feedback/testing/events.js';
import { MendableError } from '../mendable-error.js';
import { openStorage } from './open-storage.js';
import { backUpSqlite } from './sqlite-backup.js';
import { sqlitePlace } from './testing/sqlite-place.js';

const OPTIONS = { serverId: 'one', onTrouble: (): void => undefined };
const EVENTS = 300;

let file: string;
let remove: () => Promise<void>;

/** A file that nothing in this process has open: a copy, as a backup makes it. */
async function keepSomething(): Promise<void> {
  const original = `${file}.original`;
  const storage = await openStorage({ kind: 'sqlite', file: original }, OPTIONS);
  await Promise.all(
    Array.from({ length: EVENTS }, (_, number) => storage.log.append(feedbackOf('A', number), ['words'])),
  );
  await backUpSqlite(original, file);
  await storage.close();
}

async function overwrite(position: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, position);
  await handle.close();
}

async function complaint(): Promise<unknown> {
  return openStorage({ kind: 'sqlite', file }, OPTIONS).then(
    async (storage) => {
      await storage.close();
      return 'it opened';
    },
    (error: unknown) => error,
  );
}

beforeEach(async () => {
  ({ file, remove } = await sqlitePlace());
  await keepSomething();
});

afterEach(() => remove());

describe('A server whose feedback file was damaged while it stood', () => {
  test.each([
    ['cut in the middle', async () => truncate(file, ((await stat(file)).size >> 13) << 12)],
    ['overwritten at its beginning', () => overwrite(0, Buffer.alloc(100, 0xff))],
    ['overwritten in its schema', () => overwrite(100, Buffer.alloc(2000, 0xff))],
    [
      'overwritten in its tables',
      async () => overwrite(4096, Buffer.alloc((await stat(file)).size - 4096, 0xa5)),
    ],
    ['another kind of file', () => writeFile(file, 'Customer_ID,Name\n1,Ada\n')],
  ])(
    'does not start where it was %s: it names the file and what to do, and changes nothing',
    async (_how, damage) => {
      await damage();
      const before = await readFile(file);
      const error = await complaint();
      expect(error).toBeInstanceOf(MendableError);
      expect(String(error)).toContain(`${file} is damaged`);
      expect(String(error)).toContain('put a backup in its place, or begin without feedback');
      expect((await readFile(file)).equals(before)).toBe(true);
    },
  );

  test('starts anew where the file was emptied', async () => {
    await truncate(file, 0);
    const storage = await openStorage({ kind: 'sqlite', file }, OPTIONS);
    expect(await storage.log.events('A')).toEqual([]);
    expect(await storage.log.append(feedbackOf('A', 1), [])).toEqual({ kind: 'appended', place: 1 });
    await storage.close();
  });

  test('lets the file go, so that the next start with a good one succeeds', async () => {
    const good = await readFile(file);
    await writeFile(file, 'no database');
    expect(await complaint()).toBeInstanceOf(MendableError);
    await writeFile(file, good);
    const storage = await openStorage({ kind: 'sqlite', file }, OPTIONS);
    expect((await storage.log.events('A')).length).toBe(EVENTS);
    await storage.close();
  });
});
