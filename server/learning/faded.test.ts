import { describe, expect, test } from '@jest/globals';
import { type DatedOutcomes, fade, HALF_LIFE_DAYS, LIKED_SHARE, weightAt, wholeOutcomes } from './faded.js';

const NOON = Date.parse('2026-11-16T00:00:00.000Z');

function after(days: number): string {
  return new Date(NOON + days * 86_400_000).toISOString();
}

const NOVEMBER: DatedOutcomes = {
  cluster: 1,
  productId: 'gold-card',
  month: '2026-11',
  shown: 10,
  taken: 2,
  refused: 1,
  liked: 4,
  likedOnly: 3,
};

describe('An answer', () => {
  test('counts half after a half-life, and a quarter after two', () => {
    expect(weightAt('2026-11', after(0))).toBe(1);
    expect(weightAt('2026-11', after(HALF_LIFE_DAYS))).toBe(0.5);
    expect(weightAt('2026-11', after(2 * HALF_LIFE_DAYS))).toBe(0.25);
  });

  test('never counts more than whole, wherever a clock was set back', () => {
    expect(weightAt('2031-01', after(0))).toBe(1);
  });
});

describe('Outcomes', () => {
  test('fade with their month; customers are counted whole beside', () => {
    const older = { ...NOVEMBER, month: '2026-10' };
    const [cell] = fade([NOVEMBER, older], after(0));
    const weight = weightAt('2026-10', after(0));
    // October's middle, on the 16th at noon, is 30.5 days before November's.
    expect(weight).toBeCloseTo(2 ** (-30.5 / 180), 12);
    expect(cell?.customers).toBe(20);
    expect(cell?.shown).toBeCloseTo(10 + 10 * weight, 12);
    expect(cell?.accepted).toBeCloseTo((2 + 3 * LIKED_SHARE) * (1 + weight), 12);
  });

  test('count a liking for less than a taking, and a refusal as much as silence', () => {
    const of = (said: Partial<DatedOutcomes>): number | undefined =>
      fade([{ ...NOVEMBER, taken: 0, refused: 0, likedOnly: 0, ...said }], after(0))[0]?.accepted;
    expect([of({ taken: 1 }), of({ likedOnly: 1 }), of({ refused: 1 }), of({})]).toEqual([
      1,
      LIKED_SHARE,
      0,
      0,
    ]);
    expect(LIKED_SHARE).toBeLessThan(0.5);
  });

  test('of clusters that are told apart are also counted whole', () => {
    const elsewhere = { ...NOVEMBER, cluster: null };
    const counted = { cluster: 1, productId: 'gold-card', shown: 20, taken: 4, refused: 2, liked: 8 };
    expect(wholeOutcomes([NOVEMBER, { ...NOVEMBER, month: '2026-10' }, elsewhere])).toEqual([counted]);
    expect(fade([NOVEMBER, elsewhere], after(0)).map(({ cluster }) => cluster)).toEqual([1, null]);
  });
});
