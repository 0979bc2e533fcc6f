import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay } from './day.js';
import { readBook } from './read-book.js';
import { CUSTOMER_HEADER, CUSTOMER_ROW, ENQUIRY_HEADER, inFolder, lines, SOUND_FOLDER } from './testing.js';
import { writeClusteredCsv } from './write-clustered.js';

const FILES = {
  ...SOUND_FOLDER,
  'customer_data.csv': lines(CUSTOMER_HEADER, CUSTOMER_ROW, CUSTOMER_ROW.replace('1', '"2, ""B"""')),
  'enquiries_data.csv': lines(
    ENQUIRY_HEADER,
    '1,2025-03-01,"Loan, secured",100.5,Approved',
    '1,2025-03-02,Auto Loan,,Rejected',
    '1,2025-03-03,Auto Loan,50,Pending',
    '1,2026-03-03,Later,50,Pending',
  ),
};
const AS_OF = parseDay('2025-03-24') ?? 0;

function written(): Promise<string> {
  return inFolder(FILES, async (directory) => {
    const { book } = await readBook(directory);
    const file = join(directory, 'clustered_customer_data.csv');
    await writeClusteredCsv(file, book, AS_OF, (row) => row + 4);
    return readFile(file, 'utf8');
  });
}

describe('clustered_customer_data.csv', () => {
  test('has a row a customer with traits, aggregated enquiries up to the date and the cluster', async () => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(await written(), { columns: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      Customer_ID: '1',
      Income: '50000',
      Loan_Amount: '1000',
      Savings_Balance: '',
      Enquiry_Count: '3',
      Enquiry_Amount: '150.5',
      Last_Enquiry_Date: '2025-03-03',
      Enquiry_Approved_Share: '0.5',
      'Enquiries_Auto Loan': '2',
      'Enquiries_Loan, secured': '1',
      Cluster: '4',
    });
    expect(rows[1]).toMatchObject({
      Customer_ID: '2, "B"',
      Loan_Amount: '',
      Enquiry_Count: '0',
      Last_Enquiry_Date: '',
      Enquiry_Approved_Share: '',
      'Enquiries_Auto Loan': '0',
      Cluster: '5',
    });
    expect(rows[0]).not.toHaveProperty('Enquiries_Later');
    expect(rows[0]).not.toHaveProperty('Name');
  });

  test('is the same byte for byte from the same input', async () => {
    expect(await written()).toBe(await written());
  });

  test('leaves the former file and no other where writing fails', async () => {
    await inFolder(FILES, async (directory) => {
      const { book } = await readBook(directory);
      const state = join(directory, 'var');
      await mkdir(state);
      const file = join(state, 'clustered_customer_data.csv');
      await writeFile(file, 'former');
      const fails = (): number => {
        throw new Error('no cluster');
      };
      await expect(writeClusteredCsv(file, book, AS_OF, fails)).rejects.toThrow('no cluster');
      expect(await readFile(file, 'utf8')).toBe('former');
      expect(await readdir(state)).toEqual(['clustered_customer_data.csv']);
    });
  });
});
