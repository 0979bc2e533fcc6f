import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../book/columns.js';
import { evidence, judge, type Condition, type Situation, type Truth } from './condition.js';
import { ConditionSyntaxError, parseCondition } from './parse-condition.js';

function situation(
  values: Readonly<Record<string, Value>>,
  tags: Readonly<Record<string, Condition>> = {},
): Situation {
  return {
    value: ({ name }) => values[name] ?? null,
    percentile: (_column, percentile) => percentile * 1000,
    tagCondition: (tag) => tags[tag] ?? { kind: 'any', conditions: [] },
    eligibility: () => [parseCondition('Age >= 18')],
    need: () => [],
  };
}

function truth(line: string, values: Readonly<Record<string, Value>>): Truth {
  return judge(parseCondition(line), situation(values));
}

describe('A line of the rule language', () => {
  test('compares a column with a number', () => {
    expect(truth('Debt_Burden < 0.25', { Debt_Burden: 0.2 })).toBe(true);
    expect(truth('Debt_Burden < 0.25', { Debt_Burden: 0.25 })).toBe(false);
    expect(truth('Debt_Burden <= 0.25', { Debt_Burden: 0.25 })).toBe(true);
  });

  test('compares a column with a percentile of the book', () => {
    expect(truth('Income >= p40', { Income: 40_000 })).toBe(true);
    expect(truth('Income >= p40', { Income: 39_999 })).toBe(false);
  });

  test('compares a measure with another', () => {
    expect(truth('Risk_Class(this) > Risk_Ceiling', { Risk_Class: 6, Risk_Ceiling: 4 })).toBe(true);
    expect(truth('Risk_Class(this) > Risk_Ceiling', { Risk_Class: 4, Risk_Ceiling: 4 })).toBe(false);
  });

  test('asks whether a category is among several', () => {
    expect(truth('Spending_Habit is Budget or Moderate', { Spending_Habit: 'Moderate' })).toBe(true);
    expect(truth('Default_Status is Major Default', { Default_Status: 'Major Default' })).toBe(true);
    expect(truth('Spending_Habit is not Luxury', { Spending_Habit: 'Luxury' })).toBe(false);
  });

  test('asks whether a value is known, which is always certain', () => {
    expect(truth('Debt_Burden is unknown', {})).toBe(true);
    expect(truth('Debt_Burden is known', {})).toBe(false);
    expect(truth('Debt_Burden is not known', {})).toBe(true);
  });

  test('is unknown where the value is missing', () => {
    expect(truth('Income >= 10', {})).toBeNull();
    expect(truth('Spending_Habit is Budget', {})).toBeNull();
  });

  test.each([
    'Income => p40',
    'Income',
    'Income >= ',
    'Income >= p101',
    'income >= 5',
    '',
    'not',
    'Income >= 5 and more',
  ])('is refused with an example where it reads "%s"', (line) => {
    expect(() => parseCondition(line)).toThrow(ConditionSyntaxError);
    expect(() => parseCondition(line)).toThrow(/write for example/);
  });
});

describe('Conditions together', () => {
  const unknown = parseCondition('Income >= 1');
  const yes = parseCondition('Age is known');
  const no = parseCondition('Age is unknown');
  const here = situation({ Age: 40 });

  test('all is false as soon as one is false, and unknown where the rest holds', () => {
    expect(judge({ kind: 'all', conditions: [unknown, no] }, here)).toBe(false);
    expect(judge({ kind: 'all', conditions: [unknown, yes] }, here)).toBeNull();
    expect(judge({ kind: 'all', conditions: [] }, here)).toBe(true);
  });

  test('any is true as soon as one is true, and unknown where none is', () => {
    expect(judge({ kind: 'any', conditions: [unknown, yes] }, here)).toBe(true);
    expect(judge({ kind: 'any', conditions: [unknown, no] }, here)).toBeNull();
    expect(judge({ kind: 'any', conditions: [] }, here)).toBe(false);
  });

  test('a tag stands for its condition, and "not" turns it round but leaves the unknown unknown', () => {
    const tagged = situation({ Age: 40 }, { adult: yes, rich: unknown });
    expect(judge(parseCondition('adult'), tagged)).toBe(true);
    expect(judge(parseCondition('not adult'), tagged)).toBe(false);
    expect(judge(parseCondition('not rich'), tagged)).toBeNull();
  });

  test('evidence names the values that decided, with their thresholds', () => {
    const condition: Condition = {
      kind: 'all',
      conditions: [parseCondition('Age >= 18'), parseCondition('Income >= p40')],
    };
    const poor = situation({ Age: 40, Income: 10 });
    expect(
      evidence(condition, poor).map(({ operand, value, threshold }) => [operand.name, value, threshold]),
    ).toEqual([['Income', 10, 40_000]]);
  });

  test('more knowledge never turns a certain answer round', () => {
    const operand = fc.constantFrom('A', 'B', 'C');
    const atom = fc
      .tuple(operand, fc.integer({ min: 0, max: 3 }))
      .map(([name, value]) => parseCondition(`${name} >= ${value}`));
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        atom,
        fc
          .array(tie('condition'), { maxLength: 3 })
          .map((conditions): Condition => ({ kind: 'all', conditions })),
        fc
          .array(tie('condition'), { maxLength: 3 })
          .map((conditions): Condition => ({ kind: 'any', conditions })),
      ),
    }));
    const values = fc.record({ A: fc.nat(4), B: fc.nat(4), C: fc.nat(4) });
    fc.assert(
      fc.property(condition, values, operand, (rule, all, missing) => {
        const before = judge(rule, situation({ ...all, [missing]: null }));
        const after = judge(rule, situation(all));
        expect(before === null || before === after).toBe(true);
      }),
    );
  });
});
