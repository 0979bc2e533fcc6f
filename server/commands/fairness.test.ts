import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseDay } from '../book/day.js';
import { generateCustomers } from '../book/generate/generate.js';
import { writeCustomers } from '../book/generate/write.js';
import { readBook } from '../book/read-book.js';
import { writeRelease } from '../model/release-files.js';
import { trainModel } from '../model/train-model.js';
import { runCommand } from './command.js';
import { FAIRNESS } from './fairness.js';

let data = '';
let state = '';

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'finrec-fairness-data-'));
  state = await mkdtemp(join(tmpdir(), 'finrec-fairness-state-'));
  const asOf = parseDay('2026-10-31') ?? 0;
  // A release of a few customers is quickly trained, and judges all others too.
  await writeCustomers(data, generateCustomers({ customers: 28, seed: 2, asOf }), false);
  const { book } = await readBook(data);
  writeRelease(state, trainModel(book, { seed: 1, k: 3 }), '2026-11-01T00:00:00.000Z');
  await writeCustomers(data, generateCustomers({ customers: 130, seed: 3, asOf }), true);
}, 60_000);

afterAll(async () => {
  await Promise.all([data, state].map((folder) => rm(folder, { recursive: true, force: true })));
});

async function run(...argv: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(FAIRNESS, ['--data', data, '--state', state, ...argv], {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

interface WrittenRow {
  readonly group: string | null;
  readonly products: string;
  readonly selection: { readonly rate: { readonly value: number; readonly n: number } };
}

describe('npm run fairness', () => {
  test('tells of one column in words and a table, and writes the same figures of all', async () => {
    const file = join(state, 'fairness.json');
    const { code, said } = await run('--column', 'gender', '--json', file, '--sample', '110', '--at', '4');
    expect(code).toBe(0);
    expect(said).toContain('110 customers (a sample of 130) as of 2026-10-31');
    expect(said).toContain('the first 4 places');
    expect(said).toMatch(/^Gender: (Fem|M)ale \d+/m);
    expect(said).toContain('credit offers: no benefit by itself, so no four-fifths line is drawn');
    expect(said).not.toContain('Married');
    const written = JSON.parse(await readFile(file, 'utf8')) as {
      readonly attributes: readonly { readonly column: string; readonly rows: readonly WrittenRow[] }[];
    };
    expect(written.attributes.map(({ column }) => column)).toEqual(['Age', 'Gender', 'Marital_Status']);
    const rows = written.attributes.find(({ column }) => column === 'Gender')?.rows ?? [];
    expect(rows.length).toBeGreaterThan(8);
    for (const { group, products, selection } of rows) {
      const line = said
        .split('\n')
        .find((one) => one.startsWith(products) && one.includes(`  ${group ?? ''} `));
      expect(line).toContain(`${(100 * selection.rate.value).toFixed(1)} %`);
      expect(line).toContain(`of ${selection.rate.n}`);
    }
  });

  test('says so where the files have no protected column', async () => {
    const file = join(data, 'customer_data.csv');
    const before = await readFile(file, 'utf8');
    try {
      await writeFile(file, before.replace('Gender,Marital_Status', 'Unknown_1,Unknown_2'));
      const { code, said } = await run('--sample', '100');
      expect(code).toBe(0);
      expect(said).toContain('The files have no protected column, so only age bands can be compared.');
      expect(said).not.toMatch(/Gender|Marital/);
    } finally {
      await writeFile(file, before);
    }
  });

  test.each([
    [['--column', 'Gendre'], '--column Gendre: there is no such protected column. Did you mean Gender?'],
    [['--at', '0'], '--at: expected a whole number from 1 to 50, not "0".'],
    [['--smallest', '2'], '--smallest: expected a whole number from 5 to 1000000, not "2".'],
    [['--sample', 'all'], '--sample: expected a whole number from 100'],
  ])('says what is wrong with %j', async (argv, complaint) => {
    const { code, said, complained } = await run(...argv);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain(complaint);
  });
});
