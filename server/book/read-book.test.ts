import { describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { parseDay } from './day.js';
import { readBook } from './read-book.js';
import {
  BEHAVIOUR_HEADER,
  BEHAVIOUR_ROW,
  CUSTOMER_HEADER,
  CUSTOMER_ROW,
  ENQUIRY_HEADER,
  ENQUIRY_ROW,
  inFolder,
  lines,
  readWith,
  SOUND_FOLDER,
} from './testing.js';

describe('readBook joins', () => {
  test('a sound folder without a remark', async () => {
    const { book, report } = await readWith();
    expect(report.problems).toEqual([]);
    expect(book).toMatchObject({ size: 1, asOf: parseDay('2025-03-24') });
    expect(book.record(0)).toMatchObject({
      customerId: '1',
      name: 'Ann Lee',
      traits: {
        Age: 30,
        Income: 50_000,
        Spending_Habit: 'Budget',
        Credit_Utilization: 0.5,
        Savings_Balance: null,
      },
      enquiries: [
        {
          day: parseDay('2025-03-24'),
          productType: 'Auto Loan',
          productId: null,
          amount: 900,
          status: 'Approved',
        },
      ],
    });
    expect(Object.keys(book.record(0).traits)).toEqual(book.columns.map(({ name }) => name));
    expect(() => book.record(1)).toThrow(RangeError);
  });

  test('many enquiries to one customer, newest first and on one day in file order', async () => {
    const { book } = await readWith({
      'enquiries_data.csv': lines(
        ENQUIRY_HEADER,
        '1,2025-01-01,A,,Opened',
        '1,2025-02-01,B,,Opened',
        '1,2025-02-01,C,,Opened',
      ),
    });
    expect(book.size).toBe(1);
    expect(book.record(0).enquiries.map(({ productType }) => productType)).toEqual(['B', 'C', 'A']);
  });

  test('ids as text', async () => {
    const { book } = await readWith({
      'customer_data.csv': lines(
        CUSTOMER_HEADER,
        CUSTOMER_ROW,
        CUSTOMER_ROW.replace('1', '01'),
        CUSTOMER_ROW.replace('1', '__proto__'),
      ),
    });
    expect([book.rowOf('1'), book.rowOf('01'), book.rowOf('__proto__'), book.rowOf('constructor')]).toEqual([
      0, 1, 2, -1,
    ]);
  });

  test('columns of dataset.yaml, and lists the others as not used', async () => {
    const result = await readWith({
      'customer_data.csv': lines(`${CUSTOMER_HEADER},Region,Shoe_Size`, `${CUSTOMER_ROW},north,44`),
      'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}columns:\n  - { name: Region, file: customer_data.csv, kind: category, levels: [North, South] }\n`,
    });
    expect(result.book.record(0).traits).toMatchObject({ Region: 'North' });
    expect(result.book.record(0).traits).not.toHaveProperty('Shoe_Size');
    expect(result.report.problems).toMatchObject([
      {
        severity: 'notice',
        column: 'Shoe_Size',
        message: expect.stringMatching(/not used; name it in dataset\.yaml/),
      },
      { severity: 'repaired', column: 'Region', value: 'north' },
    ]);
  });

  test('enquiries that only have a Product_ID under that id', async () => {
    const { book } = await readWith({
      'enquiries_data.csv': lines(
        ENQUIRY_HEADER.replace('Type', 'ID'),
        ENQUIRY_ROW.replace('Auto Loan', 'P-7'),
      ),
    });
    expect(book.record(0).enquiries).toMatchObject([{ productType: 'P-7', productId: 'P-7' }]);
  });

  test('a customer without a financial row, with missing values, and counts it', async () => {
    const { book, report } = await readWith({
      'customer_data.csv': lines(CUSTOMER_HEADER, CUSTOMER_ROW, CUSTOMER_ROW.replace('1', '2')),
    });
    expect(book.record(1).traits).toMatchObject({ Age: 30, Loan_Amount: null, Default_Status: null });
    expect(report.customersWithoutBehaviour).toBe(1);
  });

  test('headers in any order and spelling, with Windows line ends and a byte order mark', async () => {
    const { book, report } = await readWith({
      'enquiries_data.csv':
        '\uFEFFstatus,Enquiry Date,PRODUCT_TYPE,Enquiry_Amount,customer id\r\nopened,2025/03/04,X,"1,000.50",1\r\n',
    });
    expect(book.record(0).enquiries).toEqual([
      { day: parseDay('2025-03-04'), productType: 'X', productId: null, amount: 1000.5, status: 'Opened' },
    ]);
    expect(report.files['enquiries_data.csv']).toEqual({ read: 1, kept: 1, repaired: 1, refused: 0 });
    expect(report.totals).toEqual({ refused: 0, notice: 0, repaired: 8 });
  });
});

describe('the data hash', () => {
  const hashWith = async (file: string, content: string): Promise<string> =>
    (await readWith({ [file]: content })).book.dataHash;

  test('changes with every value that can be learnt from', async () => {
    const { book } = await readWith();
    const hashes = await Promise.all([
      hashWith('customer_data.csv', lines(CUSTOMER_HEADER, CUSTOMER_ROW.replace('50000', '50001'))),
      hashWith('financial_behavior_data.csv', lines(BEHAVIOUR_HEADER, BEHAVIOUR_ROW.replace('0.5', '0.6'))),
      hashWith('enquiries_data.csv', lines(ENQUIRY_HEADER, ENQUIRY_ROW.replace('Approved', 'Rejected'))),
      hashWith('dataset.yaml', 'asOf: 2025-04-01\n'),
    ]);
    expect(book.dataHash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([book.dataHash, ...hashes]).size).toBe(5);
  });

  test('does not change with names, protected attributes, spelling or other files', async () => {
    const { book } = await readWith();
    const hashes = await Promise.all([
      hashWith('notes.txt', 'not data'),
      hashWith('customer_data.csv', lines(CUSTOMER_HEADER, CUSTOMER_ROW.replace('Ann Lee', 'Bob Ray'))),
      hashWith('customer_data.csv', lines(`${CUSTOMER_HEADER},Gender`, `${CUSTOMER_ROW},Female`)),
      hashWith('customer_data.csv', lines(CUSTOMER_HEADER, CUSTOMER_ROW.replace('Budget', ' budget '))),
    ]);
    expect(new Set([book.dataHash, ...hashes]).size).toBe(1);
  });
});

test('readBook writes nothing into the folder', async () => {
  await inFolder(SOUND_FOLDER, async (directory) => {
    await readBook(directory);
    expect((await readdir(directory)).sort()).toEqual(Object.keys(SOUND_FOLDER).sort());
  });
});
