import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import { parseDay } from './day.js';
import type { BookRead } from './read-book.js';
import { readBook } from './read-book.js';
import type { Problem } from './report.js';
import type { Files } from './testing.js';
import {
  BEHAVIOUR_HEADER,
  BEHAVIOUR_ROW,
  CUSTOMER_HEADER,
  CUSTOMER_ROW,
  ENQUIRY_HEADER,
  ENQUIRY_ROW,
  inFolder,
  lines,
  SOUND_FOLDER,
} from './testing.js';

function read(changes: Files = {}): Promise<BookRead> {
  return inFolder({ ...SOUND_FOLDER, ...changes }, (directory) => readBook(directory));
}

function refusals({ report }: BookRead): readonly Problem[] {
  return report.problems.filter(({ severity }) => severity === 'refused');
}

function notices({ report }: BookRead): readonly string[] {
  return report.problems.filter(({ severity }) => severity === 'notice').map(({ message }) => message);
}

describe('readBook joins', () => {
  test('a sound folder without a remark', async () => {
    const { book, report } = await read();
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
    const { book } = await read({
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
    const { book } = await read({
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
    const result = await read({
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
    const { book } = await read({
      'enquiries_data.csv': lines(
        ENQUIRY_HEADER.replace('Type', 'ID'),
        ENQUIRY_ROW.replace('Auto Loan', 'P-7'),
      ),
    });
    expect(book.record(0).enquiries).toMatchObject([{ productType: 'P-7', productId: 'P-7' }]);
  });

  test('a customer without a financial row, with missing values, and counts it', async () => {
    const { book, report } = await read({
      'customer_data.csv': lines(CUSTOMER_HEADER, CUSTOMER_ROW, CUSTOMER_ROW.replace('1', '2')),
    });
    expect(book.record(1).traits).toMatchObject({ Age: 30, Loan_Amount: null, Default_Status: null });
    expect(report.customersWithoutBehaviour).toBe(1);
  });

  test('headers in any order and spelling, with Windows line ends and a byte order mark', async () => {
    const { book, report } = await read({
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

describe('readBook refuses', () => {
  test('a row with bad cells, naming each of them, and what belongs to it', async () => {
    const result = await read({
      'customer_data.csv': lines(
        CUSTOMER_HEADER,
        '1,Ann,abc,-5,Budget,Low,12,0.5,High',
        CUSTOMER_ROW.replace('1', '2'),
      ),
      'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}asOf: 2025-01-01\n`,
    });
    expect(result.book.size).toBe(1);
    expect(refusals(result)).toMatchObject([
      {
        file: 'customer_data.csv',
        line: 2,
        column: 'Age',
        value: 'abc',
        message: 'a whole number from 0 to 120',
      },
      { file: 'customer_data.csv', line: 2, column: 'Income', value: '-5' },
      {
        file: 'financial_behavior_data.csv',
        line: 2,
        column: 'Customer_ID',
        message: expect.stringMatching(/refused in line 2/),
      },
      {
        file: 'enquiries_data.csv',
        line: 2,
        column: 'Customer_ID',
        message: expect.stringMatching(/refused in line 2/),
      },
    ]);
    expect(result.report.files['customer_data.csv']).toEqual({ read: 2, kept: 1, repaired: 0, refused: 1 });
  });

  test('later rows of the same customer, keeping the first', async () => {
    const result = await read({
      'customer_data.csv': lines(CUSTOMER_HEADER, CUSTOMER_ROW, CUSTOMER_ROW.replace('30', '40')),
      'financial_behavior_data.csv': lines(
        BEHAVIOUR_HEADER,
        BEHAVIOUR_ROW,
        BEHAVIOUR_ROW.replace('24', '36'),
      ),
    });
    expect(result.book.record(0).traits).toMatchObject({ Age: 30, Tenure_Months: 24 });
    expect(refusals(result).map(({ file, line }) => [file, line])).toEqual([
      ['customer_data.csv', 3],
      ['financial_behavior_data.csv', 3],
    ]);
  });

  test('rows of customers whom nobody knows', async () => {
    const result = await read({
      'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, BEHAVIOUR_ROW.replace('1', '9')),
      'enquiries_data.csv': lines(ENQUIRY_HEADER, ENQUIRY_ROW, ENQUIRY_ROW.replace('1', '9')),
    });
    expect(refusals(result)).toMatchObject([
      { line: 2, value: '9', message: 'a Customer_ID of customer_data.csv' },
      { line: 3, value: '9', message: 'a Customer_ID of customer_data.csv' },
    ]);
  });

  test('enquiries without date, status or product', async () => {
    const result = await read({
      'enquiries_data.csv': lines(
        ENQUIRY_HEADER,
        ENQUIRY_ROW,
        '1,,A,1,Opened',
        '1,2025-01-01,A,1,',
        '1,2025-01-01,,1,Opened',
        '1,2025-13-01,A,x,Maybe',
      ),
    });
    expect(refusals(result).map(({ line, column }) => [line, column])).toEqual([
      [3, 'Enquiry_Date'],
      [4, 'Status'],
      [5, 'Product_Type'],
      [6, 'Enquiry_Date'],
      [6, 'Enquiry_Amount'],
      [6, 'Status'],
    ]);
  });

  test('a value of any length, showing 40 characters of it', async () => {
    const result = await read({
      'customer_data.csv': lines(
        CUSTOMER_HEADER,
        CUSTOMER_ROW,
        `2,${'n'.repeat(5000)},30,1,Budget,Low,1,0,High`,
      ),
    });
    expect(refusals(result)).toMatchObject([{ line: 3, column: 'Name', value: 'n'.repeat(40) }]);
  });
});

describe('readBook notices', () => {
  test('contradictions, and keeps the row', async () => {
    const result = await read({
      'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, '1,Auto Loan,1000,2000,0.5,30,24,45,No Default'),
    });
    expect(result.report.files['financial_behavior_data.csv'].kept).toBe(1);
    expect(notices(result)).toEqual([
      expect.stringMatching(/more instalments paid than Tenure_Months \(24\)/),
      expect.stringMatching(/more than 30 days past due, but Default_Status is No Default/),
    ]);
  });

  test('nothing where there is no loan', async () => {
    const result = await read({
      'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, '1,Auto Loan,0,2000,0.5,30,24,0,No Default'),
    });
    expect(notices(result)).toEqual([]);
  });

  test('enquiries later than asOf, which stay', async () => {
    const result = await read({ 'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}asOf: 2025-01-01\n` });
    expect(result.book.asOf).toBe(parseDay('2025-01-01'));
    expect(result.book.record(0).enquiries).toHaveLength(1);
    expect(notices(result)).toEqual([expect.stringMatching(/^1 enquiries are later than asOf 2025-01-01/)]);
  });

  test('a latest enquiry so far from the others that it may be a typing error', async () => {
    const result = await read({
      'enquiries_data.csv': lines(ENQUIRY_HEADER, ENQUIRY_ROW, ENQUIRY_ROW.replace('2025', '2052')),
    });
    expect(notices(result)).toEqual([
      expect.stringMatching(/2052-03-24, stands for today, .* is of 2025-03-24/),
    ]);
  });
});

describe('protected columns', () => {
  const files = {
    'customer_data.csv': lines(
      `${CUSTOMER_HEADER},GENDER,Caste`,
      `${CUSTOMER_ROW}, female ,x`,
      `${CUSTOMER_ROW.replace('1', '2')},${'m'.repeat(300)},y`,
    ),
    'financial_behavior_data.csv': lines(`${BEHAVIOUR_HEADER},marital-status`, `${BEHAVIOUR_ROW},Married`),
    'enquiries_data.csv': lines(`${ENQUIRY_HEADER},Religion`, `${ENQUIRY_ROW},None`),
    'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}protectedColumns: [Caste]\n`,
  };

  test('go into a table of their own', async () => {
    const { protectedTable } = await read(files);
    expect(protectedTable.columns).toEqual(['Gender', 'Caste', 'Marital_Status']);
    expect(protectedTable.columns.map((column) => protectedTable.value(0, column))).toEqual([
      'female',
      'x',
      'Married',
    ]);
    expect(protectedTable.value(0, 'Race')).toBeNull();
  });

  test('are in no column, record or report', async () => {
    const { book, report } = await read(files);
    expect(Object.keys(book.record(0).traits).sort()).toEqual(book.columns.map(({ name }) => name).sort());
    expect(JSON.stringify([book, book.record(0), report])).not.toMatch(/female|Married|"None"|mmm/);
  });

  test('change neither book nor report, whatever they hold', async () => {
    const one = await read(files);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 4, maxLength: 4 }),
        async (cells) => {
          const [a = '', b = '', c = '', d = ''] = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
          const { book, report } = await read({
            ...files,
            'customer_data.csv': lines(
              `${CUSTOMER_HEADER},GENDER,Caste`,
              `${CUSTOMER_ROW},${a},${b}`,
              `${CUSTOMER_ROW.replace('1', '2')},${c},y`,
            ),
            'financial_behavior_data.csv': lines(
              `${BEHAVIOUR_HEADER},marital-status`,
              `${BEHAVIOUR_ROW},${d}`,
            ),
          });
          expect([0, 1].map((row) => book.record(row))).toEqual([0, 1].map((row) => one.book.record(row)));
          expect(report).toEqual(one.report);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('readBook explains', () => {
  test.each<readonly [string, Files, RegExp]>([
    [
      'a missing column',
      { 'customer_data.csv': 'Customer_ID,Age\n1,2\n' },
      /customer_data\.csv, line 1: columns Income, .* missing\. The header has: Customer_ID, Age/,
    ],
    [
      'a column named twice',
      { 'customer_data.csv': lines(`${CUSTOMER_HEADER},age`, `${CUSTOMER_ROW},3`) },
      /"age" stands in the header twice \(cells 3 and 10\)/,
    ],
    ['an empty file', { 'financial_behavior_data.csv': '' }, /financial_behavior_data\.csv is empty/],
    [
      'customers without rows',
      { 'customer_data.csv': lines(CUSTOMER_HEADER) },
      /customer_data\.csv has a header but no rows/,
    ],
    [
      'financial data without rows',
      { 'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER) },
      /financial_behavior_data\.csv has a header but no rows/,
    ],
    [
      'enquiries without a product',
      { 'enquiries_data.csv': 'Customer_ID,Enquiry_Date,Enquiry_Amount,Status\n' },
      /a column Product_Type or Product_ID is missing/,
    ],
    [
      'no date for today',
      { 'enquiries_data.csv': lines(ENQUIRY_HEADER) },
      /none of 0 enquiries could be kept, so no date stands for today\. .*asOf: YYYY-MM-DD/,
    ],
    [
      'that no customer is left',
      { 'customer_data.csv': lines(CUSTOMER_HEADER, '1,Ann,old,1,Budget,Low,1,0,High') },
      /every one of 1 rows was refused[^]*line 2, Age: "old" refused, expected a whole number/,
    ],
  ])('%s', async (_, changes, message) => {
    await expect(read(changes)).rejects.toThrow(message);
    await expect(read(changes)).rejects.toMatchObject({ name: 'BookError' });
  });

  test('a folder that is not there', async () => {
    await expect(readBook('no/such/folder')).rejects.toThrow(
      /no\/such\/folder\/customer_data\.csv does not exist/,
    );
  });

  test('accepts a bank without enquiries where asOf is given', async () => {
    const { book } = await read({
      'enquiries_data.csv': lines(ENQUIRY_HEADER),
      'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}asOf: 2025-01-01\n`,
    });
    expect(book.record(0).enquiries).toEqual([]);
  });
});

describe('the data hash', () => {
  test('changes with every byte of the four files and with nothing else', async () => {
    const { book } = await read();
    const again = await read({ 'notes.txt': 'not data' });
    const changed = await Promise.all(
      Object.entries(SOUND_FOLDER).map(([file, content]) => read({ [file]: `${content}\n` })),
    );
    expect(book.dataHash).toMatch(/^[0-9a-f]{64}$/);
    expect(again.book.dataHash).toBe(book.dataHash);
    expect(new Set([book, ...changed.map((one) => one.book)].map(({ dataHash }) => dataHash)).size).toBe(5);
  });
});

test('readBook writes nothing into the folder', async () => {
  await inFolder(SOUND_FOLDER, async (directory) => {
    await readBook(directory);
    expect((await readdir(directory)).sort()).toEqual(Object.keys(SOUND_FOLDER).sort());
  });
});
