import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatReport, writeReport } from './format-report.js';
import { readBook } from './read-book.js';
import type { ReadReport } from './report.js';
import { CUSTOMER_HEADER, CUSTOMER_ROW, inFolder, lines, SOUND_FOLDER } from './testing.js';

const FILES = {
  ...SOUND_FOLDER,
  'customer_data.csv': lines(
    CUSTOMER_HEADER,
    CUSTOMER_ROW.replace('Budget', 'budget'),
    ...Array.from({ length: 30 }, (_, index) =>
      CUSTOMER_ROW.replace('1', String(index + 2)).replace(',30,', ',=1+1,'),
    ),
  ),
};

function report(keptProblems?: number): Promise<ReadReport> {
  const options = keptProblems === undefined ? {} : { keptProblems };
  return inFolder(FILES, async (directory) => (await readBook(directory, options)).report);
}

describe('the read report', () => {
  test('is summed up with counts and the first 20 problems', async () => {
    const text = formatReport(await report());
    expect(text).toContain('customer_data.csv: 31 rows read, 1 kept (1 of them mended), 30 refused\n');
    expect(text).toContain('30 refusals, 0 notices, 1 repairs; the first 20:\n');
    expect(text).toContain(
      '  customer_data.csv, line 3, Age: "=1+1" refused, expected a whole number from 0 to 120\n',
    );
    expect(text.split('\n')).toHaveLength(3 + 1 + 20);
  });

  test('says nothing of problems where there are none', async () => {
    const { report: sound } = await inFolder(SOUND_FOLDER, (directory) => readBook(directory));
    expect(formatReport(sound).split('\n')).toHaveLength(3);
  });

  test('keeps the first problems of each severity and counts the others', async () => {
    const { problems, totals } = await report(5);
    expect(problems.map(({ severity }) => severity)).toEqual([
      ...Array<string>(5).fill('refused'),
      'repaired',
    ]);
    expect(totals).toEqual({ refused: 30, notice: 0, repaired: 1 });
  });

  test('is written as CSV, with formulas disarmed and a row for what was only counted', async () => {
    const short = await report(5);
    const rows = await inFolder({}, async (directory) => {
      await writeReport(short, join(directory, 'report.csv'));
      const text = await readFile(join(directory, 'report.csv'), 'utf8');
      return parse<Record<string, string>>(text, { columns: true });
    });
    expect(rows).toHaveLength(7);
    expect(rows[0]).toEqual({
      severity: 'refused',
      file: 'customer_data.csv',
      line: '3',
      column: 'Age',
      value: "'=1+1",
      message: 'a whole number from 0 to 120',
    });
    expect(rows.at(-1)?.message).toMatch(/^25 further problems/);
  });
});
