import { describe, expect, test } from '@jest/globals';
import { parseDay } from './day.js';
import {
  BEHAVIOUR_HEADER,
  BEHAVIOUR_ROW,
  CUSTOMER_HEADER,
  CUSTOMER_ROW,
  ENQUIRY_HEADER,
  ENQUIRY_ROW,
  lines,
  problemsOf,
  readWith,
  SOUND_FOLDER,
} from './testing.js';

describe('readBook refuses', () => {
  test('a row with bad cells, naming each of them, and what belongs to it', async () => {
    const result = await readWith({
      'customer_data.csv': lines(
        CUSTOMER_HEADER,
        '1,Ann,abc,-5,Budget,Low,12,0.5,High',
        CUSTOMER_ROW.replace('1', '2'),
      ),
      'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}asOf: 2025-01-01\n`,
    });
    expect(result.book.size).toBe(1);
    expect(problemsOf(result, 'refused')).toMatchObject([
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
    const result = await readWith({
      'customer_data.csv': lines(CUSTOMER_HEADER, CUSTOMER_ROW, CUSTOMER_ROW.replace('30', '40')),
      'financial_behavior_data.csv': lines(
        BEHAVIOUR_HEADER,
        BEHAVIOUR_ROW,
        BEHAVIOUR_ROW.replace('24', '36'),
      ),
    });
    expect(result.book.record(0).traits).toMatchObject({ Age: 30, Tenure_Months: 24 });
    expect(problemsOf(result, 'refused').map(({ file, line }) => [file, line])).toEqual([
      ['customer_data.csv', 3],
      ['financial_behavior_data.csv', 3],
    ]);
  });

  test('rows of customers whom nobody knows', async () => {
    const result = await readWith({
      'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, BEHAVIOUR_ROW.replace('1', '9')),
      'enquiries_data.csv': lines(ENQUIRY_HEADER, ENQUIRY_ROW, ENQUIRY_ROW.replace('1', '9')),
    });
    expect(problemsOf(result, 'refused')).toMatchObject([
      { line: 2, value: '9', message: 'a Customer_ID of customer_data.csv' },
      { line: 3, value: '9', message: 'a Customer_ID of customer_data.csv' },
    ]);
  });

  test('enquiries without date, status or product', async () => {
    const result = await readWith({
      'enquiries_data.csv': lines(
        ENQUIRY_HEADER,
        ENQUIRY_ROW,
        '1,,A,1,Opened',
        '1,2025-01-01,A,1,',
        '1,2025-01-01,,1,Opened',
        '1,2025-13-01,A,x,Maybe',
      ),
    });
    expect(problemsOf(result, 'refused').map(({ line, column }) => [line, column])).toEqual([
      [3, 'Enquiry_Date'],
      [4, 'Status'],
      [5, 'Product_Type'],
      [6, 'Enquiry_Date'],
      [6, 'Enquiry_Amount'],
      [6, 'Status'],
    ]);
  });

  test('a value of any length, showing 40 characters of it', async () => {
    const result = await readWith({
      'customer_data.csv': lines(
        CUSTOMER_HEADER,
        CUSTOMER_ROW,
        `2,${'n'.repeat(5000)},30,1,Budget,Low,1,0,High`,
      ),
    });
    expect(problemsOf(result, 'refused')).toMatchObject([{ line: 3, column: 'Name', value: 'n'.repeat(40) }]);
  });
});

describe('readBook notices', () => {
  test('contradictions, and keeps the row', async () => {
    const result = await readWith({
      'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, '1,Auto Loan,1000,2000,0.5,30,24,45,No Default'),
    });
    expect(result.report.files['financial_behavior_data.csv'].kept).toBe(1);
    expect(problemsOf(result, 'notice').map(({ message }) => message)).toEqual([
      expect.stringMatching(/more instalments paid than Tenure_Months \(24\)/),
      expect.stringMatching(/more than 30 days past due, but Default_Status is No Default/),
    ]);
  });

  test('nothing where there is no loan', async () => {
    const result = await readWith({
      'financial_behavior_data.csv': lines(BEHAVIOUR_HEADER, '1,Auto Loan,0,2000,0.5,30,24,0,No Default'),
    });
    expect(problemsOf(result, 'notice').map(({ message }) => message)).toEqual([]);
  });

  test('enquiries later than asOf, which stay', async () => {
    const result = await readWith({ 'dataset.yaml': `${SOUND_FOLDER['dataset.yaml']}asOf: 2025-01-01\n` });
    expect(result.book.asOf).toBe(parseDay('2025-01-01'));
    expect(result.book.record(0).enquiries).toHaveLength(1);
    expect(problemsOf(result, 'notice').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 enquiries are later than asOf 2025-01-01/),
    ]);
  });

  test('a latest enquiry so far from the others that it may be a typing error', async () => {
    const result = await readWith({
      'enquiries_data.csv': lines(ENQUIRY_HEADER, ENQUIRY_ROW, ENQUIRY_ROW.replace('2025', '2052')),
    });
    expect(problemsOf(result, 'notice').map(({ message }) => message)).toEqual([
      expect.stringMatching(/2052-03-24, stands for today, .* is of 2025-03-24/),
    ]);
  });
});
