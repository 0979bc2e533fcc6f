import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseDay } from '../book/day.js';
import { generateCustomers } from '../book/generate/generate.js';
import { writeCustomers } from '../book/generate/write.js';
import { currentBook } from '../storage/book/kept-books.js';
import { postgresCustomerBook } from '../storage/book/postgres-customer-book.js';
import { bookDatabase } from '../storage/book/testing/book-place.js';
import { withPostgres } from '../storage/testing/postgres-place.js';
import { runCommand } from './command.js';
import { LOAD } from './load.js';

const DATABASE_URL = env.DATABASE_URL;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'finrec-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
  env.DATABASE_URL = DATABASE_URL ?? '';
});

async function run(
  url: string,
): Promise<{ readonly code: number; readonly said: string; readonly complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  env.DATABASE_URL = url;
  const code = await runCommand(
    LOAD,
    ['--data', join(directory, 'data'), '--state', join(directory, 'var')],
    {
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
    },
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

test('npm run load says what to do where no database is named, or the one that is cannot be reached', async () => {
  expect(await run('')).toMatchObject({
    code: 2,
    complained: expect.stringContaining('DATABASE_URL=postgres'),
  });
  expect(await run('postgres://finrec@127.0.0.1:1/none')).toMatchObject({
    code: 2,
    complained: expect.stringMatching(/127\.0\.0\.1:1\/none cannot be reached/),
  });
});

withPostgres(() => {
  describe('npm run load', () => {
    test('trains where nothing is trained, and puts customers with clusters and tags into the database', async () => {
      const asOf = parseDay('2026-10-31') ?? 0;
      await writeCustomers(
        join(directory, 'data'),
        generateCustomers({ customers: 80, seed: 7, asOf }),
        true,
      );
      const { url, database, remove } = await bookDatabase();
      try {
        const { code, said, complained } = await run(url);
        expect([code, complained]).toEqual([0, '']);
        expect(said).toContain('holds no release yet, so one is trained now.');
        expect(said).toMatch(/Loaded 80 customers in [\d.]+ s: [\d,]+ a second, \d+ bytes a customer/);
        const kept = await currentBook(database, 'the database');
        expect(kept).toMatchObject({ id: 1, size: 80, asOf });
        expect(said).toContain(`by release ${kept?.releaseVersion ?? 'none'}.`);
        if (kept === null) throw new Error('There is no book.');
        const book = postgresCustomerBook(database, kept);
        const everybody = { orderBy: 'NAME', first: 0, after: null } as const;
        const counts = await Promise.all(
          [0, 1, 2, 3, 4, 5, 6, 7].map((cluster) =>
            book.page({ ...everybody, filter: { clusters: [cluster] } }),
          ),
        );
        expect(counts.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(80);
        const { totalCount } = await book.page({ ...everybody, filter: { tags: ['stable-income'] } });
        expect(totalCount).toBeGreaterThan(0);
        expect(totalCount).toBeLessThan(80);

        expect((await run(url)).said).not.toContain('trained now');
        expect(await currentBook(database, 'the database')).toMatchObject({ id: 2, size: 80 });
      } finally {
        await remove();
      }
    });
  });
});
