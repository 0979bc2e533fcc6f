import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Book } from '../book/book.js';
import { parseDay } from '../book/day.js';
import { asKnownOn } from '../book/derived.js';
import { generateCustomers } from '../book/generate/generate.js';
import { writeCustomers } from '../book/generate/write.js';
import { readBook } from '../book/read-book.js';
import { classify } from '../model/classify.js';
import type { Model } from '../model/model.js';
import { writeRelease } from '../model/release-files.js';
import { trainModel } from '../model/train-model.js';
import { runCommand } from './command.js';
import { INSPECT } from './inspect.js';
import { formatTable } from './table.js';

const K = 4;

let data = '';
let state = '';
let emptyState = '';
let book: Book;
let model: Model;

async function run(...argv: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(INSPECT, argv, {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

/** The cells after a label of a printed table, as numbers. */
function numbersAfter(label: RegExp, text: string): readonly number[] {
  const line = text.split('\n').find((candidate) => label.test(candidate)) ?? '';
  return line
    .replace(label, '')
    .trim()
    .split(/\s+/)
    .map((cell) => Number(cell.replaceAll(',', '')));
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'finrec-inspect-data-'));
  state = await mkdtemp(join(tmpdir(), 'finrec-inspect-state-'));
  emptyState = await mkdtemp(join(tmpdir(), 'finrec-inspect-empty-'));
  const asOf = parseDay('2026-10-31') ?? 0;
  await writeCustomers(data, generateCustomers({ customers: 520, seed: 3, asOf }), false);
  ({ book } = await readBook(data));
  model = trainModel(book, { seed: 1, k: K });
  writeRelease(state, model, '2026-11-01T00:00:00.000Z');
});

afterAll(async () => {
  await Promise.all(
    [data, state, emptyState].map((directory) => rm(directory, { recursive: true, force: true })),
  );
});

describe('npm run inspect', () => {
  it('describes numbers, missing values, categories and clusters', async () => {
    const { code, said } = await run('--data', data, '--state', state);
    expect(code).toBe(0);
    expect(said).toContain('520 customers');
    for (const title of ['Numbers', 'Missing values', 'Categories', 'Clusters of release']) {
      expect(said).toContain(`\n${title}`);
    }
    expect(said).not.toContain('Gender');
  });

  it('prints the mean and the missing count of a column as worked out without danfojs', async () => {
    const ages = Array.from({ length: book.size }, (_, row) => book.record(row).traits.Age).filter(
      (age): age is number => typeof age === 'number',
    );
    const { said } = await run('--data', data, '--state', state, '--column', 'Age');
    const [count, mean] = numbersAfter(/^Age /, said);
    expect(count).toBe(ages.length);
    expect(mean).toBeCloseTo(ages.reduce((sum, age) => sum + age, 0) / ages.length, 1);
    if (ages.length < book.size) expect(said).toMatch(new RegExp(`Age +${book.size - ages.length} `));
  });

  it("counts each customer in the cluster that the release's forest says", async () => {
    const sizes = new Array<number>(K).fill(0);
    for (let row = 0; row < book.size; row += 1) {
      const { cluster } = classify(model, asKnownOn(book.record(row), book.asOf).traits);
      sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    }
    const { said } = await run('--data', data, '--state', state, '--column', 'Income');
    expect(numbersAfter(/^customers/, said)).toEqual(sizes);
    expect(numbersAfter(/^Income +median/, said)).toHaveLength(K);
  });

  it('describes the customers as they were known on another day', async () => {
    const { said } = await run(
      '--data',
      data,
      '--state',
      emptyState,
      '--as-of',
      '2020-01-01',
      '--column',
      'Enquiry_Count',
    );
    expect(said).toContain('as of 2020-01-01');
    expect(numbersAfter(/^Enquiry_Count/, said)).toEqual([520, 0, 0, 0, 0, 0]);
  });

  it('names the command that trains where there is no release', async () => {
    const { code, said } = await run('--data', data, '--state', emptyState);
    expect(code).toBe(0);
    expect(said).toContain('holds no release yet: run "npm run train"');
  });

  it('changes nothing in either folder', async () => {
    const before = await Promise.all([readdir(data), readdir(emptyState)]);
    await run('--data', data, '--state', emptyState);
    expect(await Promise.all([readdir(data), readdir(emptyState)])).toEqual(before);
  });
});

describe('npm run inspect, asked wrongly', () => {
  it('offers the nearest column', async () => {
    const { code, complained } = await run('--data', data, '--state', state, '--column', 'Incom');
    expect(code).toBe(2);
    expect(complained).toContain('--column Incom: there is no such column. Did you mean Income?');
  });

  it('does not know protected columns', async () => {
    const { code } = await run('--data', data, '--state', state, '--column', 'Gender');
    expect(code).toBe(2);
  });

  it('says which file is missing', async () => {
    const { code, complained } = await run('--data', emptyState);
    expect(code).toBe(2);
    expect(complained).toContain('customer_data.csv');
  });

  it('names the flags it knows', async () => {
    const { code, complained } = await run('--dta', data);
    expect(code).toBe(2);
    expect(complained).toContain('--column');
  });

  it('says that a release is damaged', async () => {
    const damaged = await mkdtemp(join(tmpdir(), 'finrec-inspect-damaged-'));
    const directory = writeRelease(damaged, model, '2026-11-01T00:00:00.000Z');
    await writeFile(join(directory, 'model.json'), '{}');
    const { code, complained } = await run('--data', data, '--state', damaged);
    await rm(damaged, { recursive: true, force: true });
    expect(code).toBe(2);
    expect(complained).toContain('npm run train');
  });
});

describe('a printed table', () => {
  it('aligns numbers right and text left, and rounds to what can be read', () => {
    const rows = [
      ['Income', 61_916.4, null],
      ['Age', 43.8765, 2],
    ];
    expect(formatTable(['column', 'mean', 'n'], rows).split('\n')).toEqual([
      'column    mean  n',
      '------  ------  -',
      'Income  61,916  -',
      'Age      43.88  2',
    ]);
  });
});
