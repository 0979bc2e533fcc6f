import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountFor } from './account.js';
import { fitRanking } from './fit-ranking.js';
import { scoreAll, scorerOf, type Scorer } from './score.js';
import type { Subject } from './signals.js';
import { attribute, worldOf, worlds } from './testing/world.js';

const LOAN = 0;
const CARD = 1;
const FUND = 2;
const NEVER_TAKEN = 3;

/** 6 customers hold a loan, 4 of them a card as well, taken with it (2) or later (2); 2 hold a fund alone. */
function bank(
  weights?: Partial<Record<'lately' | 'followed' | 'kin' | 'values' | 'popularity', number>>,
): Scorer {
  const ranking = fitRanking(
    worldOf({
      customers: 8,
      items: 4,
      windows: 2,
      rows: [
        ...[0, 1, 4, 5].map((customer) => [customer, LOAN, 0] as const),
        ...[0, 1].map((customer) => [customer, CARD, 1] as const),
        ...[2, 3].flatMap((customer) => [[customer, LOAN, 1] as const, [customer, CARD, 1] as const]),
        ...[6, 7].map((customer) => [customer, FUND, 0] as const),
      ],
      customerValues: attribute('Risk', ['low', 'high'], [1, 1, 1, 2, 2, 0, 2, 2]),
      itemValues: attribute('Kind', ['credit', 'saving'], [1, 1, 2, 2]),
    }),
    1,
  );
  const { layout } = scorerOf(ranking);
  const signals = ranking.weights.signals.map(() => 0);
  signals[layout.rule] = 1;
  for (const [name, weight] of Object.entries(weights ?? {})) {
    signals[layout[name as keyof typeof layout]] = weight;
  }
  return scorerOf({ ...ranking, weights: { signals, freshness: 0, saturation: 0 } });
}

const borrower: Subject = { history: [{ item: LOAN, window: 0, held: true }], values: [1] };

describe('the account of a score', () => {
  it('gives a rule with its counts: 4 of the 6 with a loan took a card, as half of all 8 did', () => {
    const { contributions } = accountFor(bank(), borrower, CARD);
    expect(contributions).toEqual([
      {
        signal: 'rule',
        because: LOAN,
        points: 4 / (6 + 5),
        support: 4,
        of: 6,
        confidence: 4 / 6,
        lift: 4 / 6 / (4 / 8),
        shared: ['Kind'],
        recent: false,
        held: true,
      },
    ]);
  });

  it('counts what was taken together in the last window', () => {
    const { contributions } = accountFor(bank({ lately: 0.5 }), borrower, CARD);
    expect(contributions[1]).toMatchObject({
      signal: 'lately',
      support: 2,
      of: 2,
      points: 0.5 * (2 / (2 + 10)),
    });
  });

  it('counts what was taken afterwards, among those who took anything afterwards', () => {
    const { contributions } = accountFor(bank({ followed: 0.5 }), borrower, CARD);
    expect(contributions[1]).toMatchObject({
      signal: 'followed',
      support: 2,
      of: 2,
      points: 0.5 * (2 / (2 + 10)),
    });
  });

  it('counts what customers with the same value took: 3 of the 3 of low risk took a card', () => {
    const { contributions } = accountFor(bank({ values: 0.5 }), { history: [], values: [1] }, CARD);
    expect(contributions).toEqual([
      {
        signal: 'value',
        name: 'Risk',
        level: 'low',
        points: 0.5 * (3 / (3 + 5)),
        support: 3,
        of: 3,
        confidence: 1,
        lift: 2,
      },
    ]);
  });

  it('says nothing of a value unknown', () => {
    expect(accountFor(bank({ values: 0.5 }), { history: [], values: [0] }, CARD).contributions).toEqual([]);
  });

  it('falls back on what all customers took, and says that the history is missing', () => {
    const account = accountFor(bank({ popularity: 0.5 }), { history: [], values: [] }, CARD);
    expect(account).toMatchObject({ withoutHistory: true, untaken: false, score: 0.5 * (4 / (8 + 5)) });
    expect(account.contributions).toMatchObject([{ signal: 'popularity', support: 4, of: 8, lift: 1 }]);
  });

  it('has only the kind to say of an item that nobody took, and says that nobody did', () => {
    const saver: Subject = { history: [{ item: FUND, window: 0, held: true }], values: [1] };
    const account = accountFor(bank({ kin: 0.5, values: 0.5, popularity: 0.5 }), saver, NEVER_TAKEN);
    expect(account).toMatchObject({ untaken: true, course: { takers: 0, newTakers: 0 }, contributions: [] });
    const card = accountFor(bank({ kin: 0.5 }), borrower, CARD);
    expect(card.contributions[1]).toEqual({
      signal: 'kin',
      because: LOAN,
      points: 0.5 * (4 / (6 + 5)),
      shared: [{ name: 'Kind', level: 'credit', support: 4, of: 6 }],
    });
  });

  it('multiplies everything by the course of the item', () => {
    const { ranking } = bank();
    const level = accountFor(bank(), borrower, CARD);
    const tempered = scorerOf({ ...ranking, weights: { ...ranking.weights, freshness: 0.25 } });
    const account = accountFor(tempered, borrower, CARD);
    // 4 of 4 took the card in the last window, 6 of 12 all items: twice as fresh, less five doubtful takers.
    const factor = ((4 + 5 / 2) / (4 + 5) / (1 / 2)) ** 0.25;
    expect(account.course).toMatchObject({ takers: 4, newTakers: 4 });
    expect(account.course.factor).toBeCloseTo(factor, 12);
    expect(account.score).toBeCloseTo(level.score * factor, 12);
  });

  it('refuses an item it does not know', () => {
    expect(() => accountFor(bank(), borrower, 4)).toThrow('item 4: the ranking knows items 0 to 3');
  });
});

const subjects: fc.Arbitrary<Subject> = fc.record({
  history: fc.uniqueArray(fc.record({ item: fc.nat(4), window: fc.nat(4), held: fc.boolean() }), {
    selector: ({ item }) => item,
    maxLength: 4,
  }),
  values: fc.tuple(fc.nat(2)),
  extra: fc.tuple(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 })),
});

const taggedBy = { name: 'tags', valuesAt: () => Float64Array.of(0, 1, 0, 3, 2) };

describe('in any world, for any customer', () => {
  it('the contributions are positive and sum to the score', () => {
    fc.assert(
      fc.property(worlds, subjects, (world, subject) => {
        const scorer = scorerOf(fitRanking(worldOf(world), 3, { extra: [taggedBy] }));
        scoreAll(scorer, subject).forEach((score, item) => {
          const account = accountFor(scorer, subject, item);
          expect(account.contributions.every(({ points }) => points > 0)).toBe(true);
          expect(account.score).toBeCloseTo(score, 9);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('an item of the history taken away lowers each score by exactly what it contributed', () => {
    fc.assert(
      fc.property(worlds, subjects, fc.nat(3), (world, subject, place) => {
        const scorer = scorerOf(fitRanking(worldOf(world), 3, { extra: [taggedBy] }));
        const history = subject.history.filter((_, index) => index !== place);
        const without = scoreAll(scorer, { ...subject, history });
        scoreAll(scorer, subject).forEach((score, item) => {
          const lost = accountFor(scorer, subject, item)
            .contributions.filter((one) => 'because' in one && one.because === subject.history[place]?.item)
            .reduce((sum, { points }) => sum + points, 0);
          expect(score - lost).toBeCloseTo(without[item] ?? NaN, 9);
        });
      }),
      { numRuns: 60 },
    );
  });
});
