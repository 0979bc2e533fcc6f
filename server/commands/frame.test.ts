import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { DataFrame, merge } from 'danfojs-node';
import type { Book } from '../book/book.js';
import type { Column, SourceFile, Value } from '../book/columns.js';
import { isGuard } from '../book/guard-columns.js';
import { parseDay } from '../book/day.js';
import { asKnownOn } from '../book/derived.js';
import { generateCustomers } from '../book/generate/generate.js';
import { writeCustomers } from '../book/generate/write.js';
import { readBook } from '../book/read-book.js';
import { countCategories, describeColumn, missingByColumn, toDataFrame } from './frame.js';

const ORIGINAL = '../shared/data/original';
const MOST_CUSTOMERS = 1000;

type Merged = ReturnType<typeof merge>;
type Row = Readonly<Record<string, string>>;

async function readRaw(directory: string, file: SourceFile): Promise<readonly Row[]> {
  return parse(await readFile(join(directory, file), 'utf8'), { columns: true, bom: true });
}

function cell(text: string | undefined, kind: Column['kind']): Value {
  if (text === undefined || text === '') return null;
  // The book knows no negative zero, which the original files hold.
  return kind === 'number' ? Number(text) + 0 : text;
}

/** The rows of one file as a frame of the columns that the book takes from it. */
async function rawFrame(directory: string, file: SourceFile, book: Book): Promise<DataFrame> {
  const danfojs = await import('danfojs-node');
  const rows = await readRaw(directory, file);
  const columns = book.columns.filter(
    (column) => column.file === file && column.name in (rows[0] ?? {}) && !isGuard(column),
  );
  const cells = rows.map((row) => [
    row.Customer_ID,
    ...columns.map(({ name, kind }) => cell(row[name], kind)),
  ]);
  return new danfojs.DataFrame(cells, {
    columns: ['Customer_ID', ...columns.map(({ name }) => name)],
    dtypes: ['string', ...columns.map(({ kind }) => (kind === 'number' ? 'float32' : 'string'))],
  });
}

/** Each customer's enquiries, counted and summed by danfojs. */
async function enquiryFrame(directory: string): Promise<Merged> {
  const danfojs = await import('danfojs-node');
  const rows = await readRaw(directory, 'enquiries_data.csv');
  const cells = rows.map((row) => [row.Customer_ID, Number(row.Enquiry_Amount)]);
  const enquiries = new danfojs.DataFrame(cells, { columns: ['Customer_ID', 'Amount'] });
  const byCustomer = enquiries.groupby(['Customer_ID']);
  return danfojs.merge({
    left: new danfojs.DataFrame(byCustomer.size().values, { columns: ['Customer_ID', 'Enquiry_Count'] }),
    right: new danfojs.DataFrame(byCustomer.col(['Amount']).sum().values, {
      columns: ['Customer_ID', 'Enquiry_Amount'],
    }),
    on: ['Customer_ID'],
    how: 'left',
  });
}

async function mergeByDanfojs(directory: string, book: Book): Promise<Merged> {
  const danfojs = await import('danfojs-node');
  const on = ['Customer_ID'];
  const customers = await rawFrame(directory, 'customer_data.csv', book);
  const behaviour = await rawFrame(directory, 'financial_behavior_data.csv', book);
  const both = danfojs.merge({ left: customers, right: behaviour, on, how: 'left' });
  return danfojs.merge({ left: both, right: await enquiryFrame(directory), on, how: 'left' });
}

/** danfojs leaves NaN where the right side has no row. */
function orNull(value: unknown): unknown {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** So that the join has something to miss. The generator writes no line breaks into cells. */
async function dropEveryTenthRow(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.filter((_line, index) => index === 0 || index % 10 !== 0).join('\n'));
}

async function expectSameJoin(directory: string): Promise<void> {
  const { book, report } = await readBook(directory);
  expect(report.totals.refused).toBe(0);
  expect(book.size).toBeLessThanOrEqual(MOST_CUSTOMERS);
  const merged = await mergeByDanfojs(directory, book);
  const theirs = (merged.values as unknown[][]).map((row) =>
    Object.fromEntries(merged.columns.map((column, index) => [column, orNull(row[index])])),
  );
  expect(theirs).toHaveLength(book.size);
  for (const row of theirs) {
    const { customerId, traits } = asKnownOn(book.record(book.rowOf(String(row.Customer_ID))), book.asOf);
    const ours = Object.fromEntries(Object.keys(row).map((column) => [column, traits[column] ?? null]));
    expect({ ...ours, Customer_ID: customerId }).toEqual({
      ...row,
      Enquiry_Count: row.Enquiry_Count ?? 0,
      Enquiry_Amount: expect.closeTo(Number(row.Enquiry_Amount ?? 0), 6),
    });
  }
}

describe('the join, checked by danfojs', () => {
  let directory = '';

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'finrec-frame-'));
    const asOf = parseDay('2026-10-31') ?? 0;
    await writeCustomers(directory, generateCustomers({ customers: MOST_CUSTOMERS, seed: 7, asOf }), false);
    await dropEveryTenthRow(join(directory, 'financial_behavior_data.csv'));
  });

  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  it('gives the values of its left merge for 1,000 generated customers, a tenth without behaviour', async () => {
    await expectSameJoin(directory);
  });

  it('hands every value of the book to the frame', async () => {
    const { book } = await readBook(directory);
    const frame = await toDataFrame(book);
    expect(frame.shape).toEqual([book.size, frame.columns.length]);
    const rows = frame.values as unknown[][];
    for (const [row, cells] of rows.entries()) {
      const { customerId, traits } = asKnownOn(book.record(row), book.asOf);
      expect(cells).toEqual([customerId, ...frame.columns.slice(1).map((column) => traits[column] ?? null)]);
    }
    expect(frame.columns).not.toContain('Gender');
    expect(frame.columns).not.toContain('Name');
  });

  const original = existsSync(ORIGINAL) ? it : it.skip;
  if (!existsSync(ORIGINAL)) console.log(`Skipped: ${ORIGINAL} is not here.`);

  original("gives the values of its left merge for the replaced system's customers", async () => {
    await expectSameJoin(ORIGINAL);
  });
});

describe('describing a frame', () => {
  async function small(): Promise<DataFrame> {
    const danfojs = await import('danfojs-node');
    const rows = [
      [1, 'Low', null],
      [null, 'High', null],
      [4, null, null],
      [10, 'Low', null],
    ];
    return new danfojs.DataFrame(rows, {
      columns: ['Income', 'Risk', 'Savings'],
      dtypes: ['float32', 'string', 'float32'],
    });
  }

  it('describes the known values only', async () => {
    expect(describeColumn(await small(), 'Income')).toEqual({
      count: 3,
      mean: 5,
      std: Math.sqrt(21),
      min: 1,
      median: 4,
      max: 10,
    });
  });

  it('says nothing of a column without values', async () => {
    const nothing = { mean: null, std: null, min: null, median: null, max: null };
    expect(describeColumn(await small(), 'Savings')).toEqual({ count: 0, ...nothing });
    expect(countCategories(await small(), 'Savings')).toEqual([]);
  });

  it('counts missing cells and categories', async () => {
    expect(missingByColumn(await small())).toEqual([
      { column: 'Income', missing: 1 },
      { column: 'Risk', missing: 1 },
      { column: 'Savings', missing: 4 },
    ]);
    expect(countCategories(await small(), 'Risk')).toEqual([
      { level: 'Low', count: 2 },
      { level: 'High', count: 1 },
    ]);
  });
});
