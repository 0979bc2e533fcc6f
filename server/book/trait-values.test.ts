import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMNS, PROTECTED_COLUMNS, type Column } from './columns.js';
import { DERIVED_COLUMNS } from './derived.js';
import { readValues } from './trait-values.js';

const OWN: Column = {
  kind: 'number',
  name: 'Credit_Score',
  file: 'customer_data.csv',
  unit: 'SCORE',
  minimum: 300,
  maximum: 850,
  whole: true,
  optional: true,
  meaning: 'Score of the credit bureau',
};

function read(...given: readonly (readonly [string, string | null])[]): ReturnType<typeof readValues> {
  return readValues(
    given.map(([column, text], index) => ({ argument: `traits.${index}`, column, text })),
    [...COLUMNS, OWN],
  );
}

describe('Values that are assumed', () => {
  test('are read as cells are, also of the bank’s own columns, and null is unknown', () => {
    expect(read(['Age', '40'], ['Risk_Profile', 'low'], ['credit score', '700'], ['Income', null])).toEqual({
      kind: 'read',
      values: new Map<string, unknown>([
        ['Age', 40],
        ['Risk_Profile', 'Low'],
        ['Credit_Score', 700],
        ['Income', null],
      ]),
    });
  });

  test.each([
    [
      'Age',
      '200',
      /traits\.0 \(Age\) cannot be "200": expected a whole number from 0 to 120\. Send that, or null/,
    ],
    ['Credit_Utilization', '1.5', /expected a number from 0 to 1/],
    ['Risk_Profile', 'Reckless', /expected one of Low, Moderate, High/],
    ['Income', 'plenty', /expected a number from 0/],
    ['Credit_Score', '12', /from 300 to 850/],
    ['Incom', '5', /no column of the book\. Did you mean "Income"\?/],
    ['Gender', 'F', /protected attribute: no answer depends on it/],
    ['marital status', 'x', /protected attribute/],
    ['Debt_Burden', '0.2', /follows from other values: .*Loan_Amount/],
  ])('%s cannot be %s', (column, text, complaint) => {
    expect(read([column, text])).toEqual({ kind: 'refused', problems: [expect.stringMatching(complaint)] });
  });

  test('that are given twice, or contradict each other, are refused', () => {
    expect(read(['Age', '40'], ['age', '41'])).toMatchObject({
      problems: ['traits.1 gives Age a value that traits.0 gives already. Leave one of them out.'],
    });
    expect(read(['Default_Status', 'No Default'], ['Max_DPD', '60'])).toMatchObject({
      problems: [expect.stringMatching(/^traits\.1 contradicts another value: .*Change one of the two\.$/)],
    });
  });

  test('are never read from a protected or derived column, and never beyond a column’s bounds', () => {
    const names = [...COLUMNS, ...DERIVED_COLUMNS].map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.constantFrom(...names, ...PROTECTED_COLUMNS),
        fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)),
        (name, text) => {
          const found = read([name, text]);
          const column = COLUMNS.find((one) => one.name === name);
          if (found.kind === 'refused')
            return found.problems.every((problem) => problem.includes('traits.0'));
          const value = found.values.get(name) ?? null;
          if (column === undefined || value === null) return column !== undefined;
          if (column.kind === 'category')
            return column.levels.length === 0 || column.levels.includes(String(value));
          return typeof value === 'number' && value >= column.minimum && value <= column.maximum;
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});
