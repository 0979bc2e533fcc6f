import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COLUMNS, ENQUIRY_STATUSES, PROTECTED_COLUMNS } from './columns.js';
import { readDataset } from './dataset.js';
import { DERIVED_COLUMNS } from './derived.js';
import { GUARD_COLUMNS } from './guard-columns.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const dictionary = readFileSync(`${DATA}/README.md`, 'utf8');

/** The cells of the dictionary's table row for a name, in the section of a file. */
function entry(section: string, name: string): string {
  const text = dictionary.split('\n## ').find((one) => one.startsWith(section)) ?? '';
  return text.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
}

describe('data/README.md', () => {
  test.each([...COLUMNS, ...GUARD_COLUMNS].map((column) => [column.name, column] as const))(
    'explains %s as the contract has it',
    (name, column) => {
      const row = entry(column.file, name);
      expect(row.toLowerCase()).toContain(
        column.meaning
          .split(':')[0]
          ?.replace(/ \(.*|, or credit.*/, '')
          .toLowerCase() ?? name,
      );
      if (column.optional) expect(row).toContain('optional');
      if (column.kind === 'category') for (const level of column.levels) expect(row).toContain(level);
      else expect(row).toContain(column.date === true ? 'date' : column.unit.toLowerCase());
    },
  );

  test.each(DERIVED_COLUMNS.map(({ name, formula }) => [name, formula] as const))(
    'has the formula of %s',
    (name, formula) => {
      expect(entry('Derived columns', name)).toContain(formula);
    },
  );

  test('names every protected column and every status of an enquiry', () => {
    for (const name of [...PROTECTED_COLUMNS, ...ENQUIRY_STATUSES]) expect(dictionary).toContain(name);
  });
});

test('the committed dataset.yaml is read without a notice', async () => {
  const { dataset, notices } = await readDataset(DATA);
  expect(dataset).toMatchObject({ currency: 'USD', riskProfileMeans: 'appetite', asOf: null, columns: [] });
  expect(notices).toEqual([]);
});
