import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMNS } from './columns.js';
import type { Column } from './columns.js';
import { formatDay, parseDay } from './day.js';
import { cellParser, dateParser, parseId, parseText } from './parse-cell.js';

function column(name: string): Column {
  const found = COLUMNS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No column ${name}.`);
  return found;
}

const parseIncome = cellParser(column('Income'));
const parseAge = cellParser(column('Age'));
const parseSentiment = cellParser(column('Sentiment_Score'));
const parseStatus = cellParser(column('Default_Status'));

describe('a number cell', () => {
  test.each([
    ['1234.5', 1234.5],
    ['35.0', 35],
    ['.5', 0.5],
    ['1e3', 1000],
    ['-0', 0],
  ])('reads %j as it is', (text, value) => {
    expect(parseIncome(text)).toEqual({ value, repair: null });
  });

  test.each([
    [' 12 ', 12],
    ['1,234.50', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234,50', 1234.5],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
  ])('mends %j', (text, value) => {
    expect(parseIncome(text)).toEqual({ value, repair: expect.any(String) });
  });

  test.each([
    'abc',
    '12a',
    '1,23,456',
    '1.2.3',
    '0x10',
    'NaN',
    'Infinity',
    '-5',
    '1e13',
    '$5',
    '1 000',
    '9'.repeat(1e5),
  ])('refuses %.20j', (text) => {
    expect(parseIncome(text)).toEqual({ expected: 'a number from 0 to 1,000,000,000,000' });
  });

  test('refuses "1,234", which has two readings, and names both', () => {
    expect(parseIncome('1,234')).toEqual({ expected: expect.stringMatching(/either 1234 or 1\.234/) });
  });

  test('keeps to its range and to whole numbers', () => {
    expect(parseAge('35.5')).toEqual({ expected: 'a whole number from 0 to 120' });
    expect(parseAge('121')).toEqual({ expected: 'a whole number from 0 to 120' });
    expect(parseSentiment('-1')).toEqual({ value: -1, repair: null });
    expect(parseSentiment('-1.01')).toEqual({ expected: 'a number from -1 to 1' });
  });

  test('may be empty', () => {
    expect(parseIncome('')).toEqual({ value: null, repair: null });
    expect(parseIncome('  ')).toEqual({ value: null, repair: null });
  });

  test('reads back every number that it may hold', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
        expect(parseIncome(String(value))).toEqual({ value: value + 0, repair: null });
      }),
    );
  });
});

describe('a category cell', () => {
  test('is mended where only case and blanks differ', () => {
    expect(parseStatus('No Default')).toEqual({ value: 'No Default', repair: null });
    expect(parseStatus(' no  default')).toEqual({ value: 'No Default', repair: 'read as "No Default"' });
  });

  test('is refused with the levels it may have', () => {
    expect(parseStatus('Defaulted')).toEqual({ expected: 'one of No Default, Minor Delay, Major Default' });
  });
});

describe('a text cell', () => {
  test('comes to stand on one line', () => {
    expect(parseText('Ann\r\nLee')).toEqual({
      value: 'Ann Lee',
      repair: 'line breaks and tabs replaced by a blank',
    });
  });

  test('is refused with control characters or beyond its length', () => {
    expect(parseText('a\u0000b')).toHaveProperty('expected');
    expect(parseText('x'.repeat(201))).toHaveProperty('expected');
    expect(parseId('')).toHaveProperty('expected');
    expect(parseId('x'.repeat(101))).toHaveProperty('expected');
  });
});

describe('a date cell', () => {
  const parseDate = dateParser();

  test('reads every day between its bounds', () => {
    const [first, last] = [parseDay('1950-01-01') ?? 0, parseDay('2100-01-01') ?? 0];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        expect(parseDate(formatDay(day))).toEqual({ value: day, repair: null });
      }),
    );
  });

  test.each(['2025/3/4', '2025.03.04', ' 2025-03-04', '2025-03-04 00:00:00', '2025-03-04T00:00:00.000Z'])(
    'mends %j',
    (text) => {
      expect(parseDate(text)).toEqual({ value: parseDay('2025-03-04'), repair: expect.any(String) });
    },
  );

  test.each([
    '2025-02-30',
    '04/03/2025',
    '03-04-2025',
    '2025-03-04 14:00',
    '2101-01-01',
    '1949-12-31',
    'today',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toEqual({ expected: 'a date (YYYY-MM-DD) from 1950-01-01 to 2100-01-01' });
  });
});
