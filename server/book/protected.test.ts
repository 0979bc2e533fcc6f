import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BEHAVIOUR_HEADER,
  BEHAVIOUR_ROW,
  CUSTOMER_HEADER,
  CUSTOMER_ROW,
  ENQUIRY_HEADER,
  ENQUIRY_ROW,
  lines,
  readWith,
  SOUND_FOLDER,
} from './testing.js';

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
    const { protectedTable } = await readWith(files);
    expect(protectedTable.columns).toEqual(['Gender', 'Caste', 'Marital_Status']);
    expect(protectedTable.columns.map((column) => protectedTable.value(0, column))).toEqual([
      'female',
      'x',
      'Married',
    ]);
    expect(protectedTable.value(0, 'Race')).toBeNull();
  });

  test('are in no column, record or report', async () => {
    const { book, report } = await readWith(files);
    expect(Object.keys(book.record(0).traits).sort()).toEqual(book.columns.map(({ name }) => name).sort());
    expect(JSON.stringify([book, book.record(0), report])).not.toMatch(/female|Married|"None"|mmm/);
  });

  test('change neither book nor report, whatever they hold', async () => {
    const one = await readWith(files);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 4, maxLength: 4 }),
        async (cells) => {
          const [a = '', b = '', c = '', d = ''] = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
          const { book, report } = await readWith({
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
