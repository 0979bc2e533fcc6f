import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { finish } from '../model/steps.js';
import { areaUnderCurve, byScore } from './auc.js';
import { clusterAssociation } from './cluster-association.js';
import { compare } from './compare.js';
import { ratioOfShares } from './estimate.js';
import { fisherExact } from './fisher.js';
import { holm } from './holm.js';
import { mantelHaenszel } from './mantel-haenszel.js';

describe('fisherExact', () => {
  test('is right about the lady who tasted tea: 34 of 70 tables are as far from chance', () => {
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12);
    expect(fisherExact(4, 4, 0, 4)).toBeCloseTo(2 / 70, 12);
  });

  test('is 1 where shares are equal, or there is nobody', () => {
    expect(fisherExact(10, 20, 10, 20)).toBeCloseTo(1, 12);
    expect(fisherExact(0, 0, 5, 9)).toBe(1);
  });

  test('does not depend on which group is named first', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), (a, b, c, d) => {
        const p = fisherExact(a, a + b, c, c + d);
        expect(p).toBeCloseTo(fisherExact(c, c + d, a, a + b), 9);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('holm', () => {
  test('adjusts as worked by hand, in the order given', () => {
    // Sorted .01, .02, .03, .4 times 4, 3, 2, 1 is .04, .06, .06, .4.
    expect(holm([0.03, 0.01, 0.4, 0.02]).map((p) => Number(p.toFixed(6)))).toEqual([0.06, 0.04, 0.4, 0.06]);
  });

  test('never lowers a p and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
        const adjusted = holm(pValues);
        pValues.forEach((p, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          pValues.forEach((other, place) => {
            if (p < other) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[place] ?? 1);
          });
        });
      }),
    );
  });
});

describe('ratioOfShares', () => {
  test('has the Katz log interval, worked by hand', () => {
    // 40 of 100 over 60 of 100: exp(±1.96 √(1/40 − 1/100 + 1/60 − 1/100)) around 2/3.
    const ratio = ratioOfShares(40, 100, 60, 100);
    expect(ratio?.value).toBeCloseTo(2 / 3, 12);
    expect(ratio?.low).toBeCloseTo((2 / 3) * Math.exp(-1.959964 * Math.sqrt(13 / 600)), 5);
    expect(ratio?.high).toBeCloseTo((2 / 3) * Math.exp(1.959964 * Math.sqrt(13 / 600)), 5);
  });

  test('is null where nothing can be a part, and has an interval where nobody was chosen', () => {
    expect(ratioOfShares(0, 10, 0, 10)).toBeNull();
    expect(ratioOfShares(3, 10, 0, 0)).toBeNull();
    expect(ratioOfShares(0, 10, 5, 10)?.value).toBe(0);
    expect(ratioOfShares(0, 10, 5, 10)?.high).toBeGreaterThan(0.1);
  });
});

describe('mantelHaenszel', () => {
  test('sees no difference where each stratum has none, though together they have', () => {
    const young = { hits: 80, n: 100, otherHits: 8, others: 10 };
    const old = { hits: 1, n: 10, otherHits: 10, others: 100 };
    expect(fisherExact(81, 110, 18, 110)).toBeLessThan(1e-10);
    expect(mantelHaenszel([young, old])).toEqual({ p: 1, surplus: 0 });
  });

  test('is near Fisher where there is one stratum', () => {
    const { p, surplus } = mantelHaenszel([{ hits: 30, n: 100, otherHits: 50, others: 100 }]);
    // (|30 − 40| − .5)² / (100 · 100 · 80 · 120 / (200² · 199)) is 7.484, of which the upper tail is .00623.
    expect(p).toBeCloseTo(0.00623, 4);
    expect(surplus).toBe(-10);
    expect(mantelHaenszel([])).toEqual({ p: 1, surplus: 0 });
  });
});

describe('areaUnderCurve', () => {
  test('is the share of pairs in order, a tie being half', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), own: fc.boolean() }), {
          minLength: 2,
          maxLength: 30,
        }),
        (cases) => {
          const scores = Float64Array.from(cases, ({ score }) => score);
          const own = cases.filter((one) => one.own);
          const rest = cases.filter((one) => !one.own);
          const pairs = own.flatMap((one) =>
            rest.map((other): number => (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0)),
          );
          const area = areaUnderCurve(
            byScore(scores),
            scores,
            (place) => cases[place]?.own === true,
            cases.map(() => 1),
          );
          if (pairs.length === 0) expect(area).toBeNull();
          else expect(area).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 12);
        },
      ),
    );
  });
});

describe('clusterAssociation', () => {
  const clusters = Uint8Array.from({ length: 200 }, (_, place) => place % 4);

  test('is 1 where the cluster tells the group, and that is no chance', () => {
    const { v, p } = finish(clusterAssociation(clusters, clusters, 4, 4, 1, 'test'));
    expect(v.value).toBeCloseTo(1, 6);
    expect(p).toBe(0.001);
  });

  test('is 0 where it tells nothing', () => {
    const labels = Uint8Array.from({ length: 200 }, (_, place) => Math.floor(place / 4) % 2);
    const { v, p } = finish(clusterAssociation(clusters, labels, 4, 2, 1, 'test'));
    expect(v.value).toBe(0);
    expect(p).toBe(1);
  });
});

describe('compare', () => {
  test('tells two groups by one test and three by three, and leaves out who is not compared', () => {
    const two = { pValues: [] as number[] };
    const [one, other, absent] = compare([{ hits: 20, n: 50 }, { hits: 40, n: 50 }, null], two);
    expect(two.pValues).toEqual([fisherExact(20, 50, 40, 50)]);
    expect([one?.ratioToBest?.value, other?.ratioToBest?.value, absent]).toEqual([0.5, 1, null]);
    expect([one?.side, other?.side]).toEqual(['LESS', 'MORE']);
    const three = { pValues: [] as number[] };
    compare(
      [
        { hits: 1, n: 9 },
        { hits: 2, n: 9 },
        { hits: 3, n: 9 },
      ],
      three,
    );
    expect(three.pValues).toHaveLength(3);
  });

  test('compares nothing with itself alone', () => {
    const tests = { pValues: [] as number[] };
    expect(compare([{ hits: 1, n: 9 }], tests)[0]).toMatchObject({ ratioToBest: null, test: null });
    expect(tests.pValues).toEqual([]);
  });
});
