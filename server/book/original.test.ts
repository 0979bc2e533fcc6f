import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDay } from './day.js';
import { asKnownOn } from './derived.js';
import { readBook } from './read-book.js';

const ORIGINAL = fileURLToPath(new URL('../../../shared/data/original', import.meta.url));
const isThere = existsSync(ORIGINAL);
if (!isThere) console.info('Skipped: the original files are not in ../shared/data/original.');

(isThere ? describe : describe.skip)("the original system's own files", () => {
  test('are read whole, with their 11 overpaid loans and 18 contradictions told', async () => {
    const before = readdirSync(ORIGINAL);
    const { book, report } = await readBook(ORIGINAL);
    expect(book.size).toBe(100);
    expect(book.asOf).toBe(parseDay('2025-03-24'));
    expect(report.totals).toEqual({ refused: 0, repaired: 0, notice: 30 });
    const columns = report.problems.map(({ column }) => column);
    expect(columns.filter((column) => column === 'EMI_Paid')).toHaveLength(11);
    expect(columns.filter((column) => column === 'Max_DPD')).toHaveLength(18);
    expect(readdirSync(ORIGINAL)).toEqual(before);
  });

  test('give the first customer the values of its three rows', async () => {
    const { book } = await readBook(ORIGINAL);
    const { traits, enquiries } = asKnownOn(book.record(book.rowOf('1')), book.asOf);
    expect(traits).toMatchObject({
      Income: 68_948,
      Max_DPD: 65,
      Enquiry_Count: 1,
      Days_Since_Last_Enquiry: 24,
    });
    expect(traits.Debt_Burden).toBeCloseTo((0 + 5716 * 0.31) / 68_948, 12);
    expect(enquiries).toMatchObject([
      { productType: 'Investment Account', amount: 51_996, status: 'Rejected' },
    ]);
  });
});
