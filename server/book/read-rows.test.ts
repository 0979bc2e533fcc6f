import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { RowBatch } from './read-rows.js';
import { readRows } from './read-rows.js';
import { inFolder } from './testing.js';

interface Read {
  readonly header: readonly string[];
  readonly rows: readonly (readonly [line: number, ...cells: string[]])[];
  readonly refused: RowBatch['refused'];
  readonly repairs: readonly string[];
}

function read(content: string | Uint8Array): Promise<Read> {
  return inFolder({ 'table.csv': content }, async (directory) => {
    const batches: RowBatch[] = [];
    for await (const batch of readRows(join(directory, 'table.csv'))) batches.push(batch);
    return {
      header: batches[0]?.header ?? [],
      rows: batches.flatMap(({ rows }) => rows.map(({ line, cells }) => [line, ...cells] as const)),
      refused: batches.flatMap(({ refused }) => refused),
      repairs: batches.flatMap(({ repairs }) => repairs),
    };
  });
}

describe('readRows', () => {
  test('reads quotes, quoted line breaks, CRLF and a last line without an end, with true line numbers', async () => {
    const { header, rows, refused } = await read('id,name\r\n1,"Lee, Ann"\r\n\r\n2,"Bo\r\n""B"""\r\n3,Cy');
    expect(header).toEqual(['id', 'name']);
    expect(rows).toEqual([
      [2, '1', 'Lee, Ann'],
      [4, '2', 'Bo\r\n"B"'],
      [6, '3', 'Cy'],
    ]);
    expect(refused).toEqual([]);
  });

  test('skips a byte order mark and blanks around names, and says so', async () => {
    const { header, repairs } = await read('\uFEFF"id", name \n1,2\n');
    expect(header).toEqual(['id', 'name']);
    expect(repairs).toEqual(['the byte order mark was skipped', 'blanks around column names were removed']);
  });

  test('refuses short and long rows and goes on', async () => {
    const { rows, refused } = await read('id,name\n1\n2,Bo,3\n4,Di\n');
    expect(rows).toEqual([[4, '4', 'Di']]);
    expect(refused).toEqual([
      { line: 2, column: null, expected: '2 cells as in the header; found 1' },
      { line: 3, column: null, expected: '2 cells as in the header; found 3' },
    ]);
  });

  test('refuses a cell of ten million characters by line and column, and goes on', async () => {
    const { rows, refused } = await read(`id,name\n1,Ann\n2,${'x'.repeat(10_000_000)}\n3,Cy\n`);
    expect(rows).toEqual([
      [2, '1', 'Ann'],
      [4, '3', 'Cy'],
    ]);
    expect(refused).toMatchObject([{ line: 3, column: 'name' }]);
  });

  test.each([
    ['never closes', 'id,name\n1,"Ann\n2,Bo\n3,Cy\n', [3, 4]],
    ['closes in a later row', 'id,name\n1,"Ann\n2,"Bo"\n3,Cy\n', [3, 4]],
    ['never closes, with CRLF', 'id,name\r\n1,"Ann\r\n2,Bo\r\n3,Cy\r\n', [3, 4]],
    [
      'swallows 100,000 bytes',
      `id,name\n1,"Ann\n${'2,Bo\n'.repeat(30_000)}`,
      Array.from({ length: 30_000 }, (_, i) => i + 3),
    ],
  ])('loses only the one row whose quote %s', async (_, content, kept) => {
    const { rows, refused } = await read(content);
    expect(refused.map(({ line }) => line)).toEqual([2]);
    expect(rows.map(([line]) => line)).toEqual(kept);
  });

  test('gives up where the quotes of the whole file are wrong', async () => {
    await expect(read(`id,name\n${'1,"Ann\n'.repeat(150)}`)).rejects.toThrow(
      /table\.csv.*each " in it is doubled/s,
    );
  });

  test('keeps a quote inside a text', async () => {
    const { rows } = await read('id,name\n1,Ann "Bee" Lee\n');
    expect(rows).toEqual([[2, '1', 'Ann "Bee" Lee']]);
  });

  test('reads the same rows whatever the size of the file', async () => {
    const count = 60_000;
    const { rows } = await read(
      `id,name\r\n${Array.from({ length: count }, (_, id) => `${id},é${id}\r\n`).join('')}`,
    );
    expect(rows).toHaveLength(count);
    expect(rows.every(([line, id, name]) => line === Number(id) + 2 && name === `é${id ?? ''}`)).toBe(true);
  });

  test.each([
    ['an empty file', '', /table\.csv is empty/],
    ['a file of blank lines', '\n \n', /table\.csv is empty/],
    ['semicolons', 'id;name\n1;Ann\n', /separated by ";"\. Expected commas/],
    ['tabs', 'id\tname\n1\tAnn\n', /separated by tabs/],
    ['two files joined', 'id,name\n1,Ann\nid,name\n2,Bo\n', /line 3: the header stands here a second time/],
    [
      'Latin-1',
      Buffer.from('id,name\n1,Ann\n2,René\n', 'latin1'),
      /not UTF-8 text: line 3 .*Save it as "CSV UTF-8"/,
    ],
    ['UTF-16', Buffer.from('\uFEFFid,name\n1,Ann\n', 'utf16le'), /it is UTF-16/],
    ['half a character at the end', Buffer.from([0x69, 0x64, 0x0a, 0xc3]), /not UTF-8 text: line 2/],
  ])('explains what is wrong with %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test('says where a missing file was looked for', async () => {
    await inFolder({}, async (directory) => {
      const rows = readRows(join(directory, 'table.csv'));
      await expect(rows.next()).rejects.toThrow(`${join(directory, 'table.csv')} does not exist`);
    });
  });
});
