import { describe, expect, test } from '@jest/globals';
import { readBook } from './read-book.js';
import type { Files } from './testing.js';
import {
  BEHAVIOUR_HEADER,
  CUSTOMER_HEADER,
  CUSTOMER_ROW,
  ENQUIRY_HEADER,
  lines,
  readWith,
  SOUND_FOLDER,
} from './testing.js';

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
    await expect(readWith(changes)).rejects.toThrow(message);
    await expect(readWith(changes)).rejects.toMatchObject({ name: 'BookError' });
  });

  test('a folder that is not there', async () => {
    await expect(readBook('no/such/folder')).rejects.toThrow(
      /no\/such\/folder\/customer_data\.csv does not exist/,
    );
  });

  test('accepts a bank without enquiries where asOf is given', async () => {
    const { book } = await readWith({
      'enquiries_data.csv': lines(ENQUIRY_HEADER),
      'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}asOf: 2025-01-01\n`,
    });
    expect(book.record(0).enquiries).toEqual([]);
  });
});
