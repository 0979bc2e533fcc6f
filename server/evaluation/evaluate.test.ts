import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import type { EvaluationData } from './evaluation-data.js';
import { ASSOCIATION_RULES } from './rankers/association-rules.js';
import { contestants } from './rankers/contestants.js';
import { POPULARITY } from './rankers/popularity.js';
import type { Report } from './report.js';
import { clairvoyant, dataOf } from './testing/small-data.js';

const CUSTOMERS = 8;
const ITEMS = 6;
const WINDOWS = 3;
const EXTENT = { customers: CUSTOMERS, items: ITEMS, windows: WINDOWS };
const TIME = { protocol: 'time', seed: 1, resamples: 20 } as const;

const sightings = fc.array(fc.tuple(fc.nat(CUSTOMERS - 1), fc.nat(ITEMS - 1), fc.nat(WINDOWS - 1)), {
  maxLength: 40,
});

function figures(report: Report): readonly unknown[] {
  return report.rankers.map(({ name, ndcg5, ndcg10, map7, hit10, coverage }) => ({
    name,
    ...Object.fromEntries(
      Object.entries({ ndcg5, ndcg10, map7, hit10, coverage }).map(([key, value]) => [
        key,
        value?.toFixed(9),
      ]),
    ),
  }));
}

function withoutRandom(data: EvaluationData): Report {
  return evaluate(data, contestants().slice(1), TIME);
}

describe('a window is predicted from those before it', () => {
  // Customer 0 has item 0, as 1 and 2 have, who also have 1 and 2; then 0 takes item 1 and 3 (who has 2) takes item 3.
  const data = dataOf(
    [
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [2, 0, 0],
      [2, 1, 0],
      [2, 2, 0],
      [3, 2, 0],
      [0, 1, 1],
      [3, 3, 1],
    ],
    { customers: 5, items: 4, windows: 2 },
  );
  const report = evaluate(data, [POPULARITY, ASSOCIATION_RULES], TIME);

  test('for those who took something before and in it, from what somebody took before', () => {
    expect(report.windows).toEqual([{ window: 1, users: 2, candidates: 3 }]);
  });

  test('and an item that nobody took before counts as missed', () => {
    const [popularity] = report.rankers;
    // Customer 0 finds item 1 first; customer 3 cannot find item 3.
    expect([popularity?.ndcg10, popularity?.map7, popularity?.hit10]).toEqual([0.5, 0.5, 0.5]);
    expect(popularity?.coverage).toBe(1);
    // Lists: 1, 2 and 0, 1; takers 3, 2, 2 of 4 customers.
    const bits = (takers: number) => -Math.log2(takers / 4);
    expect(popularity?.novelty).toBeCloseTo((bits(2) + (bits(3) + bits(2)) / 2) / 2, 12);
  });

  test('with no times where there is no clock, and with times where there is one', () => {
    expect(report.rankers.map(({ fitMs, rankMs }) => [fitMs, rankMs])).toEqual([
      [null, null],
      [null, null],
    ]);
    let now = 0;
    const timed = evaluate(data, [POPULARITY], { ...TIME, clock: () => (now += 5) });
    expect(timed.rankers.map(({ fitMs, rankMs }) => [fitMs, rankMs])).toEqual([[5, 5]]);
  });

  test('an incomplete window is not predicted', () => {
    expect(evaluate({ ...data, completeWindows: 1 }, [POPULARITY], TIME).windows).toEqual([]);
  });
});

test('leave-one-out holds out the last item of everybody with two, and leaves the rest to learn from', () => {
  const data = dataOf(
    [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 0],
      [1, 1, 0],
      [1, 2, 1],
      [2, 2, 0],
    ],
    { customers: 3, items: 3, windows: 2 },
  );
  const report = evaluate(data, [POPULARITY], { ...TIME, protocol: 'leave-one-out' });
  expect(report.windows).toEqual([{ window: null, users: 2, candidates: 3 }]);
  // Left: item 0 twice, 1 and 2 once. Customer 0 finds 1 first; customer 1 finds 2 first, the only one left.
  expect(report.rankers[0]?.ndcg10).toBe(1);
});

test('a ranker that looks ahead is stopped', () => {
  const data = dataOf(
    [
      [0, 0, 0],
      [0, 1, 1],
    ],
    { customers: 1, items: 2, windows: 2 },
  );
  const ahead = {
    name: 'ahead',
    fit: ({ data: { customersAt } }: Parameters<typeof POPULARITY.fit>[0]) => {
      customersAt(1);
      return { score: () => undefined };
    },
  };
  expect(() => evaluate(data, [ahead], TIME)).toThrow('window 1: a ranker may learn from windows 0 to 0');
});

test('who knows the future is perfect, as far as the future can be recommended', () => {
  fc.assert(
    fc.property(sightings, (taken) => {
      // Everything is taken once before, by a customer of its own, so that everything can be recommended.
      const before = Array.from({ length: ITEMS }, (_, item) => [CUSTOMERS, item, 0] as const);
      const data = dataOf([...before, ...taken], { ...EXTENT, customers: CUSTOMERS + 1 });
      const { rankers, windows } = evaluate(data, [clairvoyant(data)], TIME);
      fc.pre(windows.length > 0);
      const [best] = rankers;
      expect([best?.ndcg5, best?.ndcg10, best?.map7, best?.hit10]).toEqual([1, 1, 1, 1]);
    }),
    { numRuns: 60 },
  );
});

test('every figure is in its range, intervals are in order, and the same seed gives the same report', () => {
  fc.assert(
    fc.property(sightings, fc.constantFrom('time', 'leave-one-out'), (taken, protocol) => {
      const options = { ...TIME, protocol };
      const report = evaluate(dataOf(taken, EXTENT), contestants(), options);
      for (const { ndcg5, ndcg10, map7, hit10, coverage, novelty, ci } of report.rankers) {
        const shares = [ndcg5, ndcg10, map7, hit10, coverage].filter((share) => share !== null);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(novelty === null || novelty >= 0).toBe(true);
        const intervals = Object.values(ci).filter((interval) => interval !== null);
        expect(intervals.every(([low, high]) => low <= high)).toBe(true);
      }
      expect(JSON.stringify(report)).not.toContain('NaN');
      expect(evaluate(dataOf(taken, EXTENT), contestants(), options)).toEqual(report);
    }),
    { numRuns: 40 },
  );
});

test('the order of the customers changes no figure', () => {
  const order = fc.shuffledSubarray([...Array(CUSTOMERS).keys()], { minLength: CUSTOMERS });
  fc.assert(
    fc.property(sightings, order, (taken, places) => {
      const moved = taken.map(([customer, item, window]) => [places[customer] ?? 0, item, window] as const);
      expect(figures(withoutRandom(dataOf(moved, EXTENT)))).toEqual(
        figures(withoutRandom(dataOf(taken, EXTENT))),
      );
    }),
    { numRuns: 40 },
  );
});

describe('uplifts', () => {
  const taken = Array.from({ length: 60 }, (_, at) => [at % 20, (at * 7) % 6, at % 3] as const);
  const report = evaluate(dataOf(taken, { customers: 20, items: 6, windows: 3 }), contestants(), {
    ...TIME,
    resamples: 200,
  });

  test('are differences to popularity and to association rules, with an interval that is paired', () => {
    const named = report.rankers.map(({ name, uplifts }) => [name, uplifts.map(({ over }) => over)]);
    expect(named).toContainEqual(['popularity', ['association rules', 'association rules']]);
    expect(named).toContainEqual([
      'EASE',
      ['popularity', 'popularity', 'association rules', 'association rules'],
    ]);
    const ease = report.rankers.find(({ name }) => name === 'EASE');
    const popularity = report.rankers.find(({ name }) => name === 'popularity');
    const [uplift] = ease?.uplifts ?? [];
    expect(uplift?.difference).toBeCloseTo((ease?.ndcg10 ?? NaN) - (popularity?.ndcg10 ?? NaN), 12);
    const [low = NaN, high = NaN] = uplift?.interval ?? [];
    expect(low).toBeLessThanOrEqual(uplift?.difference ?? NaN);
    expect(high).toBeGreaterThanOrEqual(uplift?.difference ?? NaN);
  });
});
