import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../book/day.js';
import type { Files } from '../../book/testing.js';
import { inFolder, lines } from '../../book/testing.js';
import type { Attributes } from '../../ranking/interactions.js';
import type { DataSetRead } from './read-data-set.js';
import { readDataSet } from './read-data-set.js';

const HEAD = 'title: Small\ndata: .\n';
const LONG = `${HEAD}interactions: { file: taken.csv, customer: who, item: what, window: when }\n`;

function read(yaml: string, files: Files): Promise<DataSetRead> {
  return inFolder({ 'small.yaml': yaml, ...files }, (folder) =>
    readDataSet(join(folder, 'small.yaml'), null),
  );
}

/** Each pair as "customer item window". */
function pairsOf({ data }: DataSetRead): readonly string[] {
  const { offsets, item, window } = data.ranking.interactions;
  return data.customerIds.flatMap((id, customer) =>
    Array.from(item.subarray(offsets[customer], offsets[customer + 1]), (taken, at) => {
      const entry = (offsets[customer] ?? 0) + at;
      return `${id} ${data.itemIds[taken] ?? ''} ${window[entry] ?? ''}`;
    }),
  );
}

/** The values of one row, by name. */
function valuesOf({ names, levels, codes }: Attributes, row: number): Record<string, string> {
  return Object.fromEntries(
    names.map((name, column) => [
      name,
      levels[column]?.[(codes[row * names.length + column] ?? 0) - 1] ?? 'unknown',
    ]),
  );
}

describe('long rows', () => {
  test('with window numbers become pairs, each in its first window', async () => {
    const files = { 'taken.csv': lines('who,what,when', 'b,x,0', 'a,y,1', 'a,y,0', 'a,x,2') };
    const small = await read(LONG, files);
    expect(pairsOf(small)).toEqual(['a y 0', 'a x 2', 'b x 0']);
    expect([small.data.completeWindows, small.data.days]).toEqual([3, null]);
  });

  test('with dates fall into windows that end on given days, and later ones into a window that is not complete', async () => {
    const yaml = `${HEAD}interactions: { file: taken.csv, customer: who, item: what, time: day }
windows: { ends: ['2024-01-31', '2024-02-29'] }
`;
    const files = {
      'taken.csv': lines(
        'who,what,day',
        'a,x,2024-01-31',
        'a,y,2024-02-01',
        'b,x,2024-03-01',
        'b,x,2024-02-29',
      ),
    };
    const small = await read(yaml, files);
    expect(pairsOf(small)).toEqual(['a x 0', 'a y 1', 'b x 1']);
    expect([...(small.data.days ?? [])]).toEqual(
      ['2024-01-31', '2024-02-01', '2024-02-29'].map((day) => parseDay(day)),
    );
    expect([small.data.completeWindows, small.data.ranking.interactions.windows]).toEqual([2, 3]);
  });

  test('with dates fall into windows of months, counted back from the last day', async () => {
    const yaml = `${HEAD}interactions: { file: taken.csv, customer: who, item: what, time: day }
windows: { months: 1 }
`;
    const files = {
      'taken.csv': lines(
        'who,what,day',
        'a,x,2024-01-31',
        'a,y,2024-02-29',
        'a,z,2024-03-01',
        'a,w,2024-03-31',
      ),
    };
    const small = await read(yaml, files);
    expect(pairsOf(small)).toEqual(['a x 0', 'a y 1', 'a w 2', 'a z 2']);
    expect(small.data.completeWindows).toBe(3);
  });

  test('are filtered, and every refused row is told with line, column and what was expected', async () => {
    const yaml = `${HEAD}interactions: { file: taken.csv, customer: who, item: what, window: when, where: { column: how, is: [bought] } }
`;
    const files = {
      'taken.csv': lines(
        'who,what,when,how',
        'a,x,0,bought',
        'a,y,0,sold',
        'a,z,first,bought',
        ',z,0,bought',
      ),
    };
    const small = await read(yaml, files);
    expect(pairsOf(small)).toEqual(['a x 0']);
    expect(small.files).toEqual([
      {
        file: 'taken.csv',
        rows: 4,
        leftOut: 1,
        mended: 0,
        refused: 2,
        refusals: [
          'line 4, column when: "first" is refused; expected a whole number from 0 to 9,999',
          'line 5, column who: "" is refused; expected an id of at most 100 characters',
        ],
      },
    ]);
  });

  test('say with a flag for each window what was still held', async () => {
    const yaml = LONG.replace('when }', 'when, held: held }');
    const files = { 'taken.csv': lines('who,what,when,held', 'b,x,0,10', 'a,x,0,11', 'a,y,1,01') };
    const { data } = await read(yaml, files);
    expect([0, 1].map((window) => [...(data.ranking.heldAt?.(window) ?? [])])).toEqual([
      [1, 0, 1],
      [1, 1, 0],
    ]);
  });
});

describe('a matrix with a column for each product', () => {
  const DATED = `${HEAD}missing: [NA]
holdings: { file: held.csv, customer: id, date: day, products: ['ind_*_ult1', mortgage] }
`;
  const SNAPSHOTS = {
    'held.csv': lines(
      'day,id,age,ind_card_ult1,ind_fund_ult1,mortgage',
      '2015-02-28,7,30,1,1,0',
      '2015-01-28,7,30,1,0,NA',
      '2015-01-28,8,41,0,0,0',
      '2015-03-28,7,31,0,1,1',
    ),
  };

  test('has a window for each date; a pair is taken on the first day that shows it', async () => {
    const small = await read(DATED, SNAPSHOTS);
    expect(pairsOf(small)).toEqual(['7 ind_card_ult1 0', '7 ind_fund_ult1 1', '7 mortgage 2']);
    expect([small.data.completeWindows, small.data.customerIds]).toEqual([3, ['7', '8']]);
  });

  test('says what was held at the end of each window', async () => {
    const { data } = await read(DATED, SNAPSHOTS);
    expect([0, 1, 2].map((window) => [...(data.ranking.heldAt?.(window) ?? [])])).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [0, 1, 1],
    ]);
  });

  test('without dates has one window, which is enough to leave one out', async () => {
    const yaml = `${HEAD}holdings: { file: held.csv, customer: id, products: [card, fund] }\n`;
    const small = await read(yaml, { 'held.csv': lines('id,card,fund', '1,1,0', '2,1,1') });
    expect(pairsOf(small)).toEqual(['1 card 0', '2 card 0', '2 fund 0']);
    expect(small.data.completeWindows).toBe(1);
  });

  test('that has no such column is told with the columns that there are', async () => {
    const yaml = `${HEAD}holdings: { file: held.csv, customer: id, products: ['prod_*'] }\n`;
    await expect(read(yaml, { 'held.csv': lines('id,card', '1,1') })).rejects.toThrow(
      'held.csv, line 1: no column is called prod_*. The header has: id, card.',
    );
  });

  test('with a cell that is no number is told with its place', async () => {
    const small = await read(DATED, {
      'held.csv': `${SNAPSHOTS['held.csv']}2015-04-28,7,31,yes,1,1\n`,
    });
    expect(small.files[0]?.refusals).toEqual([
      'line 6, column ind_card_ult1: "yes" is refused; expected a number from 0 to 1,000,000,000,000,000',
    ]);
  });
});

describe('attributes', () => {
  const yaml = `${LONG}windows: { ends: ['2024-01-31', '2024-02-29'] }
customers:
  - file: people.csv
    id: who
    validFrom: since
    columns: [{ name: age, kind: number, bins: 2 }, { name: kind, kind: category }, { name: joined, kind: date, bins: 2 }]
items:
  - { file: products.csv, id: what, columns: [{ name: risk, kind: category }] }
clusters: [kind]
`;
  const files = {
    'taken.csv': lines('who,what,when', 'a,x,0', 'b,x,1'),
    'people.csv': lines(
      'who,since,age,kind,joined',
      'a,2024-02-10,90,old,2001-01-01',
      'a,2024-01-10,20,new,2001-01-01',
      'b,2024-01-01,40,new,2011-01-01',
      'c,2024-02-01,60,,2021-01-01',
    ),
    'products.csv': lines('what,risk', 'x,high', 'y,low'),
  };

  test('are those known at the end of a window; the bins stay', async () => {
    const { data } = await read(yaml, files);
    expect(data.customerIds).toEqual(['a', 'b', 'c']);
    const first = data.ranking.customersAt(0);
    expect([0, 1, 2].map((row) => valuesOf(first, row))).toEqual([
      { age: 'up to 30', kind: 'new', joined: 'up to 2006-01-01' },
      { age: 'above 30', kind: 'new', joined: 'above 2006-01-01' },
      { age: 'unknown', kind: 'unknown', joined: 'unknown' },
    ]);
    const second = data.ranking.customersAt(1);
    expect([0, 2].map((row) => valuesOf(second, row))).toEqual([
      { age: 'above 30', kind: 'old', joined: 'up to 2006-01-01' },
      { age: 'above 30', kind: 'unknown', joined: 'above 2006-01-01' },
    ]);
    expect(second.levels).toEqual(first.levels);
  });

  test('of items count for all time, also of an item that nobody took', async () => {
    const { data } = await read(yaml, files);
    expect(data.itemIds.map((_, row) => valuesOf(data.ranking.items, row))).toEqual([
      { risk: 'high' },
      { risk: 'low' },
    ]);
  });
});

test.each([
  ['titel: x\ndata: .\n', 'titel: is not a key of this place'],
  [HEAD, 'write either interactions (a row for each time a customer took an item) or holdings'],
  [LONG.replace('when }', 'when, time: day }'), 'small.yaml:3:'],
  [LONG.replace('window: when', 'time: day'), 'interactions.time: needs windows'],
  [`${LONG}windows: { months: 3 }\n`, 'windows.months: belongs to time'],
  [
    `${LONG}windows: { ends: ['2024-02-01', '2024-01-01'] }\n`,
    'windows.ends: write each day once, earliest first',
  ],
  [`${LONG}windows: { ends: ['2024-02-30'] }\n`, 'windows.ends.0: write a date that exists'],
  [
    `${LONG}customers: [{ file: p.csv, id: who, columns: [{ name: gender, kind: category }] }]\n`,
    'gender is a protected attribute',
  ],
  [
    `${LONG}customers: [{ file: p.csv, id: who, columns: [{ name: age, kind: numbr }] }]\n`,
    'customers.0.columns.0.kind: write number, category or date',
  ],
  [`${LONG}clusters: [age]\n`, "clusters.0: age is not among the customers' columns (there are none)"],
  [
    `${HEAD}holdings: { file: h.csv, customer: id, products: [a] }\nwindows: { months: 1 }\n`,
    'windows: needs holdings.date',
  ],
  [
    `${LONG}customers: [{ file: taken.csv, id: who, validFrom: when, columns: [{ name: what, kind: category }] }]\n`,
    'customers.0.validFrom: needs the last day of each window',
  ],
])('a mistake in the YAML is told with its place: %j', async (yaml, complaint) => {
  const files = { 'taken.csv': lines('who,what,when', 'a,x,0', 'b,x,1') };
  await expect(read(yaml, files)).rejects.toThrow(complaint);
});

test.each([
  [{}, 'taken.csv does not exist'],
  [{ 'taken.csv': '' }, 'taken.csv is empty'],
  [{ 'taken.csv': lines('who,what,when') }, 'taken.csv has a header but no rows'],
  [{ 'taken.csv': lines('who,what,wenn', 'a,x,0') }, 'taken.csv, line 1: column when missing'],
  [{ 'taken.csv': lines('who,what,when', 'a,x,-1') }, 'every one of 1 rows was refused'],
])('files that cannot be used are told: %j', async (files, complaint) => {
  await expect(read(LONG, files)).rejects.toThrow(complaint);
});

test('a folder that is not there is told with where to get the data', async () => {
  const yaml = LONG.replace('data: .', 'data: ../nowhere\ncitation: Somebody 2024.\nlicence: CC0');
  await expect(read(yaml, {})).rejects.toThrow(
    /nowhere does not exist.*--data DIR\.\nSomebody 2024\. Licence: CC0/s,
  );
});
