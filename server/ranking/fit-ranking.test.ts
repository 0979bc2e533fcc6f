import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeArrays, encodeArrays } from '../model/array-file.js';
import { fitRanking } from './fit-ranking.js';
import { scoreAll, scorerOf } from './score.js';
import { layoutOf, signalNames } from './signals.js';
import { attribute, worldOf, worlds, type Row } from './testing/world.js';

/** 60 customers: the bold take item 2 in the second window and item 3 in the third, the careful items 0 and 1. */
function fashion(windows: number): readonly Row[] {
  return Array.from({ length: 60 }, (_, customer): readonly Row[] => {
    const bold = customer % 2;
    return [
      [customer, 4 + (customer % 3), 0],
      [customer, bold === 1 ? 2 : 0, 1],
      [customer, bold === 1 ? 3 : 1, 2],
    ];
  })
    .flat()
    .filter(([, , window]) => window < windows);
}

const mood = attribute(
  'Mood',
  ['careful', 'bold'],
  Array.from({ length: 60 }, (_, customer) => 1 + (customer % 2)),
);

describe('fitting a ranking', () => {
  it('leaves the prior weights where nothing was chosen after the first window', () => {
    const { basis, weights } = fitRanking(
      worldOf({ customers: 60, items: 7, windows: 1, rows: fashion(1) }),
      0,
    );
    expect(basis).toEqual({ customers: 0, choices: 0, windows: [] });
    expect(weights.signals).toEqual([1, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03]);
  });

  it('says what the weights rest on: items new in their window, known before it', () => {
    const rows: readonly Row[] = [
      [0, 0, 0],
      [1, 1, 0],
      [2, 2, 0],
      [0, 1, 1],
      [0, 2, 1],
      [1, 3, 1],
      [3, 0, 1],
    ];
    const { basis } = fitRanking(worldOf({ customers: 4, items: 4, windows: 2, rows }), 1);
    // Customer 1 took an item that nobody had before, customer 3 had nothing before: neither can teach a weight.
    expect(basis).toEqual({ customers: 1, choices: 2, windows: [1] });
  });

  it('weighs a signal from outside by what it foretold', () => {
    const known: readonly Row[] = [
      [0, 2, 0],
      [1, 0, 0],
      [1, 6, 0],
    ];
    const data = worldOf({ customers: 60, items: 7, windows: 2, rows: [...known, ...fashion(2)] });
    const oracle = {
      name: 'oracle',
      valuesAt: (customer: number) =>
        Float64Array.from({ length: 7 }, (_, item) => (item === (customer % 2) * 2 ? 4 : 0)),
    };
    const noise = { name: 'noise', valuesAt: () => Float64Array.from({ length: 7 }, (_, item) => item) };
    const { tables, weights, extras, extraScales } = fitRanking(data, 1, { extra: [oracle, noise] });
    const names = signalNames(tables, extras);
    const weightOf = (name: string): number => weights.signals[names.indexOf(name)] ?? NaN;
    const prior = 0.5;
    expect(weightOf('oracle')).toBeGreaterThan(prior);
    expect(weightOf('noise')).toBeLessThan(prior);
    expect(extraScales).toEqual([4, 3.5]);
  });

  it('reads nothing after its window: later entries and values leave the bytes as they are', () => {
    fc.assert(
      fc.property(worlds, worlds, fc.nat(2), (world, other, upTo) => {
        const earlier = world.rows.filter(([, , window]) => window <= upTo);
        const future = other.rows.filter(([, , window]) => window > upTo);
        const seen = new Set(earlier.map(([customer, item]) => `${customer}/${item}`));
        const altered = future.filter(([customer, item]) => !seen.has(`${customer}/${item}`));
        const data = worldOf({ ...world, rows: [...earlier, ...altered] });
        const told = {
          ...data,
          customersAt: (window: number) =>
            (window <= upTo ? world.customerValues : other.customerValues) ?? data.customersAt(window),
        };
        const alone = worldOf({ ...world, rows: earlier });
        expect(encodeArrays(fitRanking(told, upTo))).toEqual(encodeArrays(fitRanking(alone, upTo)));
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const ranking = fitRanking(worldOf(world), 3);
        const { value, bytes } = encodeArrays(ranking);
        expect(decodeArrays(JSON.parse(JSON.stringify(value)), bytes)).toEqual(ranking);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [
      'one customer',
      {
        customers: 1,
        items: 3,
        windows: 2,
        rows: [
          [0, 0, 0],
          [0, 1, 1],
        ],
      },
    ],
    [
      'one item',
      {
        customers: 3,
        items: 1,
        windows: 2,
        rows: [
          [0, 0, 0],
          [1, 0, 1],
        ],
      },
    ],
    [
      'no pairs',
      {
        customers: 3,
        items: 3,
        windows: 2,
        rows: [
          [0, 0, 0],
          [1, 1, 1],
        ],
      },
    ],
    ['no entries', { customers: 3, items: 3, windows: 2, rows: [] }],
    ['nobody and nothing', { customers: 0, items: 0, windows: 2, rows: [] }],
  ] satisfies [string, { customers: number; items: number; windows: number; rows: Row[] }][])(
    'ranks on %s with weights near the prior',
    (_, world) => {
      const ranking = fitRanking(worldOf(world), 1);
      expect(ranking.weights.signals[0]).toBeCloseTo(1, 1);
      const scores = scoreAll(scorerOf(ranking), {
        history: [{ item: 0, window: 1, held: true }],
        values: [],
      });
      expect(scores.every((score) => Number.isFinite(score) && score >= 0)).toBe(true);
    },
  );

  it('learns no wild weights from 20 customers', () => {
    const rows = fashion(3).filter(([customer]) => customer < 20);
    const customerValues = { ...mood, rows: 20, codes: mood.codes.slice(0, 20) };
    const { weights } = fitRanking(worldOf({ customers: 20, items: 7, windows: 3, rows, customerValues }), 2);
    expect(Math.max(...weights.signals)).toBeLessThan(2);
    expect(Math.abs(weights.freshness) + Math.abs(weights.saturation)).toBeLessThan(1);
  });

  it.each([
    [3, 'window 3: the data has windows 0 to 2'],
    [-1, 'window -1'],
    [0.5, 'window 0.5'],
  ])('refuses window %s', (upTo, message) => {
    const data = worldOf({ customers: 60, items: 7, windows: 3, rows: fashion(3) });
    expect(() => fitRanking(data, upTo)).toThrow(message);
  });

  it('refuses what does not fit the data, naming it', () => {
    const world = { customers: 60, items: 7, windows: 3, rows: fashion(3) };
    const negative = { name: 'tags', valuesAt: () => Float64Array.of(0, -1) };
    expect(() => fitRanking(worldOf(world), 2, { extra: [negative] })).toThrow('signal tags, item 1');
    expect(() => fitRanking(worldOf({ ...world, customerValues: { ...mood, rows: 9 } }), 2)).toThrow(
      'customer attributes have 9 rows',
    );
    expect(() => fitRanking(worldOf({ ...world, itemValues: mood }), 2)).toThrow(
      'item attributes have 60 rows',
    );
    expect(() => fitRanking(worldOf({ customers: 1, items: 2_001, windows: 1, rows: [] }), 0)).toThrow(
      '2001 items',
    );
  });

  it('names every weight it fits', () => {
    const { tables } = fitRanking(
      worldOf({ customers: 60, items: 7, windows: 3, rows: [], customerValues: mood }),
      2,
    );
    expect(signalNames(tables, ['tags'])).toHaveLength(layoutOf(tables, 1).size);
    expect(signalNames(tables, ['tags']).slice(-3)).toEqual(['value Mood', 'popularity', 'tags']);
  });
});
