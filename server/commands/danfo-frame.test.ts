import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type * as Danfojs from 'danfojs-node';

let danfojs: typeof Danfojs;

beforeAll(async () => {
  danfojs = await import('danfojs-node');
});

function incomes(): Danfojs.DataFrame {
  const rows = [
    ['A', 2, 10],
    ['B', 4, 10],
    ['A', 4, 40],
    ['C', 10, 20],
  ];
  return new danfojs.DataFrame(rows, { columns: ['habit', 'visits', 'income'] });
}

describe('danfojs-node on the local shims', () => {
  it('describes number columns as worked by hand', () => {
    const described = incomes().describe();
    expect(described.index).toEqual(['count', 'mean', 'std', 'min', 'median', 'max', 'variance']);
    // visits 2 4 4 10: mean 5, deviations 9 + 1 + 1 + 25 = 36 over n - 1 = 3; income 10 10 40 20: mean 20, 600 over 3
    expect(described.column('visits').values).toEqual([4, 5, Math.sqrt(12), 2, 4, 10, 12]);
    expect(described.column('income').values).toEqual([4, 20, Math.sqrt(200), 10, 15, 40, 200]);
  });

  it('takes mean, std, median, variance and mode by column', () => {
    const numbers = incomes().loc({ columns: ['visits', 'income'] });
    expect(numbers.mean({ axis: 0 }).values).toEqual([5, 20]);
    expect(numbers.std({ axis: 0 }).values).toEqual([Math.sqrt(12), Math.sqrt(200)]);
    expect(numbers.median({ axis: 0 }).values).toEqual([4, 15]);
    expect(numbers.var({ axis: 0 }).values).toEqual([12, 200]);
    expect(numbers.mode({ axis: 0 }).values).toEqual([4, 10]);
  });

  it('leaves missing values out of a series', () => {
    const series = new danfojs.Series([1, null, 5, NaN, 6], { dtypes: ['float32'] });
    expect(series.mean()).toBe(4);
    expect(series.median()).toBe(5);
    expect(series.dropNa().values).toEqual([1, 5, 6]);
  });

  it('names every mode in the order reached', () => {
    expect(new danfojs.Series([3, 1, 1, 3, 2]).mode()).toEqual([1, 3]);
  });

  it('counts and averages groups', () => {
    const groups = incomes().groupby(['habit']);
    expect(groups.size().values).toEqual([
      ['A', 2],
      ['B', 1],
      ['C', 1],
    ]);
    expect(groups.col(['income']).mean().values).toEqual([
      ['A', 25],
      ['B', 10],
      ['C', 20],
    ]);
  });

  it('keeps every left row of a left merge and leaves NaN where the right has none', () => {
    const limits = new danfojs.DataFrame(
      [
        ['A', 7],
        ['C', 9],
        ['Z', 1],
      ],
      { columns: ['habit', 'limit'] },
    );
    const merged = danfojs.merge({ left: incomes(), right: limits, on: ['habit'], how: 'left' });
    expect(merged.columns).toEqual(['habit', 'visits', 'income', 'limit']);
    expect(merged.values).toEqual([
      ['A', 2, 10, 7],
      ['A', 4, 40, 7],
      ['B', 4, 10, NaN],
      ['C', 10, 20, 9],
    ]);
  });

  it('computes on tensors: arithmetic and the scaler', () => {
    const visits = incomes().loc({ columns: ['visits'] });
    expect(visits.add(1).values).toEqual([[3], [5], [5], [11]]);
    const scaler = new danfojs.StandardScaler().fit(visits);
    const scaled = (scaler.transform(visits) as Danfojs.DataFrame).values as number[][];
    // Population deviation of 2 4 4 10 is 3.
    expect(scaled.map(([value]) => Number(value?.toFixed(5)))).toEqual([-1, -0.33333, -0.33333, 1.66667]);
  });
});

describe('what the shims leave out', () => {
  it('says what to use instead of http addresses', async () => {
    await expect(danfojs.readCSV('http://127.0.0.1/customers.csv')).rejects.toThrow(/readBook/);
  });

  it('says what to use instead of Excel files', () => {
    const excel = createRequire(import.meta.url)('xlsx') as { readFile: (path: string) => unknown };
    expect(() => excel.readFile('customers.xlsx')).toThrow(/Save the sheet as CSV/);
  });
});
