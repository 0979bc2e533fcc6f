import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, levelsOf, quantileOf } from './draws.js';
import { posteriorsOf } from './posteriors.js';
import { LEAST_STRENGTH, MOST_STRENGTH, strengthOf, UNFITTED_STRENGTH } from './shrinkage.js';
import { type FadedOutcomes, type LearningSnapshot, NOTHING_LEARNT } from './snapshot.js';

const MODEL = 'm1';

function cell(cluster: number | null, productId: string, shown: number, accepted: number): FadedOutcomes {
  return { cluster, productId, customers: Math.ceil(shown), shown, accepted };
}

function learnt(...cells: readonly FadedOutcomes[]): LearningSnapshot {
  return { ...NOTHING_LEARNT, version: 1, model: MODEL, faded: { seed: 's', cells } };
}

describe('The strength of a prior', () => {
  test('is fitted by the method of moments', () => {
    // Rate .3; spread 100(.1² + .1²) = 2; 2/.21 - 1 = 8.5238; room 200 - 100 - 1 = 99; rho = .0861; 1/rho - 1 = 10.6145.
    const two = [
      { shown: 100, accepted: 20 },
      { shown: 100, accepted: 40 },
    ];
    expect(strengthOf([two])).toBeCloseTo(10.6145, 4);
    // The same twice over is the same, and pooled with a group that does not differ, it is twice as much and more.
    expect(strengthOf([two, two])).toBeCloseTo(10.6145, 4);
    const alike = two.map(({ shown }) => ({ shown, accepted: 30 }));
    expect(strengthOf([two, alike])).toBeCloseTo(2 * (99 / (8.5238095 - 1)) - 1, 3);
  });

  test('is the most where members differ no more than by chance, and no less than the least', () => {
    const same = { shown: 50, accepted: 5 };
    expect(strengthOf([[same, same, same]])).toBe(MOST_STRENGTH);
    const apart = [
      { shown: 50, accepted: 0 },
      { shown: 50, accepted: 50 },
    ];
    expect(strengthOf([apart])).toBe(LEAST_STRENGTH);
  });

  test('is a usual one where there is nothing to fit it to', () => {
    const some = { shown: 50, accepted: 5 };
    const none = { shown: 50, accepted: 0 };
    for (const groups of [[], [[some]], [[none, none]]]) expect(strengthOf(groups)).toBe(UNFITTED_STRENGTH);
  });
});

describe('What is learnt of a product in a cluster', () => {
  test('is nothing where nobody was shown it', () => {
    expect(posteriorsOf(NOTHING_LEARNT, MODEL).of('card', 0)).toBeNull();
    expect(posteriorsOf(learnt(cell(0, 'card', 9, 1)), MODEL).of('loan', 0)).toBeNull();
  });

  test('is shrunk to the product elsewhere, and that to all products', () => {
    // One product, so both strengths are the usual 100; the average is (30 + .5)/(200 + 1).
    const posteriors = posteriorsOf(learnt(cell(0, 'card', 100, 30), cell(1, 'card', 100, 0)), MODEL);
    const average = 30.5 / 201;
    // Cluster 1 against cluster 0: (100 average + 30)/200 elsewhere; fitted, clusters differ by
    // 4.5/.1275 - 1 = 34.2941 over 99, so their strength is 99/34.2941 - 1, raised to 10.
    const elsewhere = (100 * average + 30) / 200;
    const weight = 1 / (1 / 200 + 1 / 10);
    const acceptance = posteriors.of('card', 1);
    expect(acceptance?.alpha).toBeCloseTo(weight * elsewhere, 10);
    expect(acceptance?.beta).toBeCloseTo(weight * (1 - elsewhere) + 100, 10);
    expect(acceptance?.mean).toBeCloseTo((weight * elsewhere) / (weight + 100), 10);
    expect([acceptance?.customers, acceptance?.allCustomers, acceptance?.average]).toEqual([
      100,
      200,
      average,
    ]);
    // Of a cluster in which nobody was shown it, the product elsewhere is all that is known.
    const unseen = posteriors.of('card', 5);
    expect(unseen?.mean).toBeCloseTo((100 * average + 30) / 300, 10);
    expect((unseen?.alpha ?? 0) + (unseen?.beta ?? 0)).toBeCloseTo(1 / (1 / 300 + 1 / 10), 10);
  });

  test('is that of the whole book under another model, whose clusters are others', () => {
    const snapshot = learnt(cell(0, 'card', 40, 10), cell(1, 'card', 60, 2), cell(null, 'card', 10, 1));
    const own = posteriorsOf(snapshot, MODEL);
    const other = posteriorsOf(snapshot, 'another');
    expect(own.of('card', 0)?.mean).not.toBeCloseTo(own.of('card', 1)?.mean ?? 0, 3);
    expect(other.of('card', 0)).toEqual({ ...other.of('card', 1) });
    expect([other.of('card', 0)?.customers, other.of('card', 0)?.allCustomers]).toEqual([0, 110]);
  });

  test('lies between the average and what was seen, nearer to that the more was seen', () => {
    const few = posteriorsOf(learnt(cell(0, 'a', 5, 5), cell(0, 'b', 2000, 100)), MODEL).of('a', 0);
    const many = posteriorsOf(learnt(cell(0, 'a', 500, 500), cell(0, 'b', 2000, 100)), MODEL).of('a', 0);
    for (const one of [few, many]) expect(one?.mean).toBeGreaterThan(one?.average ?? 1);
    expect(few?.mean).toBeLessThan(0.6);
    expect(many?.mean).toBeGreaterThan(0.8);
  });

  test('is a distribution whatever was counted', () => {
    const counted = fc.array(
      fc
        .record({
          cluster: fc.option(fc.nat({ max: 3 }), { nil: null }),
          productId: fc.constantFrom('a', 'b', 'c'),
          shown: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        })
        .map(({ cluster, productId, shown, share }) => cell(cluster, productId, shown, shown * share)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(counted, fc.nat({ max: 4 }), (cells, cluster) => {
        const posteriors = posteriorsOf(learnt(...cells), MODEL);
        for (const { productId } of cells) {
          const acceptance = posteriors.of(productId, cluster);
          expect(acceptance?.alpha).toBeGreaterThan(0);
          expect(acceptance?.beta).toBeGreaterThan(0);
          expect(acceptance?.average).toBeGreaterThan(0);
          const [low = -1, high = 2] = [0.01, 0.99].map((p) =>
            acceptance === null ? NaN : quantileOf(acceptance, p),
          );
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('A draw from a posterior', () => {
  test('has the quantiles of the Beta distribution, also where it hugs zero', () => {
    // By adaptive quadrature at 40 digits.
    for (const [p, alpha, beta, x] of [
      [0.95, 0.5, 9.5, 0.1873656640603169],
      [0.77, 0.02, 0.98, 0.000002181854755131742],
      [0.5, 1, 19, 1 - 0.5 ** (1 / 19)],
    ] as const)
      expect(quantileOf({ alpha, beta }, p) / x).toBeCloseTo(1, 6);
    expect(quantileOf({ alpha: 1, beta: 1 }, 0.3)).toBeCloseTo(0.3, 8);
    // About e to the power of -3,600.
    expect(quantileOf({ alpha: 0.00026, beta: 97.6 }, 0.4)).toBe(0);
  });

  test('gives one of as many values as there are levels, whose mean is that of the posterior', () => {
    const levels = [...levelsOf({ alpha: 3, beta: 27 })];
    expect(levels.length).toBe(LEVELS);
    expect(levels).toEqual(levels.toSorted((one, other) => one - other));
    expect(levels.reduce((sum, level) => sum + level, 0) / LEVELS).toBeCloseTo(0.1, 3);
  });
});
