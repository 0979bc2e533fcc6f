import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { median, percentile, rankOf, summarise } from './statistics.js';

const columns = [
  { kind: 'number', name: 'x' },
  { kind: 'category', name: 'c', levels: ['Low', 'High'] },
] as const;

const customers = [
  { x: 1, c: 'Low' },
  { x: 3, c: 'Odd' },
  { x: null, c: null },
  { x: 5, c: 'Low' },
];
const { book, clusters } = summarise(customers, columns, Uint8Array.of(0, 0, 1, 1), 2);

describe('a summary', () => {
  test('has percentiles of the values that are there', () => {
    expect(book.numbers.x?.missing).toBe(1);
    expect([0, 25, 50, 75, 100].map((p) => percentile(book, 'x', p))).toEqual([1, 2, 3, 4, 5]);
    expect(clusters.map((cluster) => median(cluster, 'x'))).toEqual([2, 5]);
  });

  test('has no percentile where nobody has a value or the column is no number', () => {
    const empty = summarise([{ x: null }], columns, Uint8Array.of(0), 1).book;
    expect(percentile(empty, 'x', 50)).toBeNull();
    expect(rankOf(empty, 'x', 1)).toBeNull();
    expect(percentile(book, 'c', 50)).toBeNull();
    expect(percentile(book, 'nothing', 50)).toBeNull();
  });

  test('counts levels in the order of the contract, then those it does not know, in book and clusters alike', () => {
    expect(book.categories.c).toEqual({ levels: ['Low', 'High', 'Odd'], counts: [2, 0, 1], missing: 1 });
    expect(clusters[1]?.categories.c).toEqual({
      levels: ['Low', 'High', 'Odd'],
      counts: [1, 0, 0],
      missing: 1,
    });
  });

  test('ranks grow with the value and stay between 0 and 1', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer(), fc.nat(), (numbers, value, more) => {
        const labels = new Uint8Array(numbers.length);
        const summary = summarise(
          numbers.map((x) => ({ x })),
          columns,
          labels,
          1,
        ).book;
        const rank = rankOf(summary, 'x', value) ?? NaN;
        expect(rank).toBeGreaterThanOrEqual(0);
        expect(rankOf(summary, 'x', value + more) ?? NaN).toBeGreaterThanOrEqual(rank);
        expect(rankOf(summary, 'x', Math.max(...numbers))).toBe(1);
      }),
    );
  });
});
