import { describe, expect, test } from '@jest/globals';
import type { Dataset } from './book.js';
import { readDataset } from './dataset.js';
import { parseDay } from './day.js';
import type { Problem } from './report.js';
import { inFolder } from './testing.js';

function read(yaml: string): Promise<{ readonly dataset: Dataset; readonly notices: readonly Problem[] }> {
  return inFolder({ 'dataset.yaml': yaml }, readDataset);
}

describe('dataset.yaml', () => {
  test('sets currency, date, columns and protected columns', async () => {
    const { dataset, notices } = await read(`
currency: INR
riskProfileMeans: credit-grade
asOf: 2025-06-30
protectedColumns: [Caste]
columns:
  - { name: Credit_Score, file: customer_data.csv, kind: number, unit: SCORE, minimum: 300, maximum: 850, whole: true }
  - { name: Region, file: customer_data.csv, kind: category, levels: [North, South], optional: true, meaning: Home }
`);
    expect(notices).toEqual([]);
    expect(dataset).toEqual({
      currency: 'INR',
      riskProfileMeans: 'credit-grade',
      asOf: parseDay('2025-06-30'),
      protectedColumns: ['Caste'],
      columns: [
        {
          kind: 'number',
          name: 'Credit_Score',
          file: 'customer_data.csv',
          unit: 'SCORE',
          minimum: 300,
          maximum: 850,
          whole: true,
          optional: false,
          meaning: 'Credit_Score',
        },
        {
          kind: 'category',
          name: 'Region',
          file: 'customer_data.csv',
          unit: 'CATEGORY',
          levels: ['North', 'South'],
          ordered: false,
          optional: true,
          meaning: 'Home',
        },
      ],
    });
  });

  test('may be absent or empty, and the report then asks what Risk_Profile means', async () => {
    const absent = await inFolder({}, readDataset);
    const empty = await read('# nothing yet\n');
    expect(absent.dataset).toEqual(empty.dataset);
    expect(absent.dataset).toMatchObject({ currency: 'USD', riskProfileMeans: 'unknown', asOf: null });
    expect(absent.notices[0]?.message).toMatch(/absent.*riskProfileMeans/);
    expect(empty.notices[0]?.column).toBe('riskProfileMeans');
  });

  test.each([
    ['a key with a typing error', 'curency: USD', /dataset\.yaml:1:\d+ curency: .*did you mean currency\?/],
    [
      'a currency that does not exist',
      'asOf: null\ncurrency: usd',
      /dataset\.yaml:2:11 currency: .*ISO 4217/,
    ],
    ['a date that does not exist', 'asOf: 2025-02-30', /dataset\.yaml:1:7 asOf: write a date/],
    ['an unknown meaning', 'riskProfileMeans: mood', /1:19 riskProfileMeans: write appetite/],
    [
      'an unknown kind',
      'columns:\n  - { name: A, file: customer_data.csv, kind: text }',
      /2:\d+ columns\.0\.kind: .*number or category/,
    ],
    [
      'a column of an unknown file',
      'columns:\n  - { name: A, file: a.csv, kind: category }',
      /2:\d+ columns\.0\.file: /,
    ],
    [
      'a number without a unit',
      'columns:\n  - { name: A, file: customer_data.csv, kind: number }',
      /columns\.0\.unit: write one of MONEY/,
    ],
    [
      'an unknown key of a column',
      'columns:\n  - { name: A, file: customer_data.csv, kind: category, level: [x] }',
      /2:\d+ columns\.0\.level: .*did you mean levels\?/,
    ],
    [
      'a feature that is protected, however it is written',
      'columns:\n  - { name: marital status, file: customer_data.csv, kind: category }',
      /2:13 columns\.0\.name: marital status is a protected attribute/,
    ],
    [
      'a feature that the same file protects',
      'protectedColumns: [Caste]\ncolumns:\n  - { name: caste, file: customer_data.csv, kind: category }',
      /3:\d+ columns\.0\.name: caste is a protected attribute/,
    ],
    [
      'a name that is taken',
      'columns:\n  - { name: Debt_Burden, file: customer_data.csv, kind: number, unit: RATIO }',
      /Debt_Burden is the name of another column/,
    ],
    [
      'a contract column that is protected',
      'protectedColumns: [age]',
      /1:\d+ protectedColumns\.0: age is part of the data/,
    ],
    ['broken YAML', 'currency: [USD', /dataset\.yaml:\d+:\d+/],
  ])('explains %s with its place', async (_, yaml, message) => {
    await expect(read(yaml)).rejects.toThrow(message);
  });

  test('tells several mistakes at once', async () => {
    await expect(read('currency: X\nasOf: soon\n')).rejects.toThrow(/:1:11 currency[^]*:2:7 asOf/);
  });
});
