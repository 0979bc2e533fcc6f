import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { writeCustomers } from '../book/generate/write.js';
import { runCommand } from './command.js';
import { DATA } from './data.js';

const FILES = ['customer_data.csv', 'enquiries_data.csv', 'financial_behavior_data.csv'];

let folder: string;
let said: string[];
let complaints: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finrec-data-'));
  said = [];
  complaints = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function run(...argv: readonly string[]): Promise<number> {
  return runCommand(DATA, argv, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
}

function read(file: string, directory = folder): Promise<string> {
  return readFile(join(directory, file), 'utf8');
}

describe('npm run data', () => {
  test('writes the three files, into a new folder if need be, and says how many rows', async () => {
    const out = join(folder, 'new', 'book');
    expect(await run('--customers', '25', '--seed', '7', '--out', out)).toBe(0);
    expect((await readdir(out)).sort()).toEqual(FILES);
    expect((await read('customer_data.csv', out)).trimEnd().split('\n')).toHaveLength(26);
    expect(said[0]).toBe(`${join(out, 'customer_data.csv')}: 25 rows`);
  });

  test('writes the same bytes for the same seed, across batches of a thousand', async () => {
    const again = join(folder, 'again');
    await run('--customers', '1001', '--out', folder);
    await run('--customers', '1001', '--out', again);
    for (const file of FILES) expect(await read(file, again)).toBe(await read(file));
    expect((await read('customer_data.csv')).trimEnd().split('\n')).toHaveLength(1_002);
  });

  test('lets enquiries end on the day asked for', async () => {
    await run('--customers', '200', '--as-of', '2020-02-29', '--out', folder);
    const lines = (await read('enquiries_data.csv')).trimEnd().split('\n').slice(1);
    const dates = lines.map((line) => line.split(',')[1] ?? '').sort();
    expect(dates.at(0)?.slice(0, 7)).toBe('2018-03');
    expect(dates.at(-1)?.slice(0, 7)).toBe('2020-02');
  });

  test('refuses to overwrite unless told to, and names what is there', async () => {
    await writeFile(join(folder, 'enquiries_data.csv'), 'mine');
    expect(await run('--customers', '5', '--out', folder)).toBe(2);
    expect(complaints).toEqual([
      `${folder} already holds enquiries_data.csv. Add --force to overwrite, or name another folder with --out DIR.`,
    ]);
    expect(await read('enquiries_data.csv')).toBe('mine');
    expect(await run('--customers', '5', '--out', folder, '--force')).toBe(0);
    expect(await read('enquiries_data.csv')).not.toBe('mine');
  });

  test('leaves other files in the folder alone', async () => {
    await writeFile(join(folder, 'catalogue.yaml'), 'kept');
    expect(await run('--customers', '5', '--out', folder)).toBe(0);
    expect(await read('catalogue.yaml')).toBe('kept');
  });

  test.each([
    [['--customers', '0'], '--customers must be a whole number from 1 to 10,000,000, and "0" is not.'],
    [['--customers', '1e3'], '--customers must be a whole number from 1 to 10,000,000, and "1e3" is not.'],
    [['--customers', '10000001'], '--customers must be a whole number'],
    [['--seed', '2147483648'], '--seed: expected a whole number from 0 to 2147483647'],
    [['--seed=-1'], '--seed: expected a whole number'],
    [['--as-of', '2026-02-30'], '--as-of: expected a date such as 2026-01-31'],
    [['--out', ''], '--out must name a folder.'],
    [['--custmers', '5'], "Unknown option '--custmers'"],
    [['2000'], 'npm run data -- [--customers N]'],
  ])('answers %j with what to do, and writes nothing', async (argv, message) => {
    expect(await run('--out', folder, ...argv)).toBe(2);
    expect(complaints.join('\n')).toContain(message);
    expect(await readdir(folder)).toEqual([]);
  });

  test('says so where the folder is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await run('--out', file)).toBe(2);
    expect(complaints).toEqual([
      `Cannot write the customers to ${file}: it is a file, not a folder. Name another folder with --out DIR.`,
    ]);
  });

  test('explains itself with --help', async () => {
    expect(await run('--help')).toBe(0);
    expect(said.join('\n')).toContain('--as-of DATE');
  });

  test('leaves the older set whole when it is interrupted', async () => {
    await run('--customers', '5', '--out', folder);
    const before = await Promise.all(FILES.map((file) => read(file)));
    function* interrupted(): Generator<never, void> {
      yield* [];
      throw new Error('interrupted');
    }
    await expect(writeCustomers(folder, interrupted(), true)).rejects.toThrow('interrupted');
    expect((await readdir(folder)).sort()).toEqual(FILES);
    expect(await Promise.all(FILES.map((file) => read(file)))).toEqual(before);
  });
});
