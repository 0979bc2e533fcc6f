import { describe, expect, test } from '@jest/globals';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { randomFor } from '../model/random.js';
import { estimateOffPolicy, type LoggedChoice } from './off-policy.js';

const TRUTH = { a: 0.1, b: 0.4 };

/** 2,000 customers who were shown a three times in four, else b; the changed policy shows b four times in five. */
function log(seed: number): readonly LoggedChoice[] {
  const random = randomFor(seed, 'test');
  return Array.from({ length: 2000 }, (_, customer) => {
    const isA = uniformFloat64(random) < 0.75;
    const accepted = uniformFloat64(random) < (isA ? TRUTH.a : TRUTH.b);
    return {
      customerId: `${customer}`,
      propensity: isA ? 0.75 : 0.25,
      chance: isA ? 0.2 : 0.8,
      reward: Number(accepted),
    };
  });
}

describe('A changed policy', () => {
  const truth = 0.2 * TRUTH.a + 0.8 * TRUTH.b;

  test('is estimated from the log of another, with intervals that hold the truth about as often as they say', () => {
    const estimates = Array.from({ length: 12 }, (_, seed) => estimateOffPolicy(log(seed), 1));
    for (const { ips, snips, logged, covered, supported } of estimates) {
      expect(Math.abs(ips.value - truth)).toBeLessThan(0.06);
      expect(Math.abs((snips?.value ?? 0) - truth)).toBeLessThan(0.06);
      expect(logged.high).toBeLessThan(truth);
      expect(covered).toBeCloseTo(1, 0);
      expect(supported).toBe(1);
    }
    const holding = estimates.filter(
      ({ snips }) => snips !== null && snips.low <= truth && truth <= snips.high,
    );
    expect(holding.length).toBeGreaterThanOrEqual(9);
  });

  test('that changes nothing is answered as the log was, exactly', () => {
    const same = log(1).map((choice) => ({ ...choice, chance: choice.propensity }));
    const { logged, ips, snips, effectiveChoices, covered } = estimateOffPolicy(same, 1);
    expect(ips).toEqual(logged);
    expect(snips).toEqual(logged);
    expect([effectiveChoices, covered]).toEqual([2000, 1]);
  });

  test('of which the log knows half is told so, and self-normalising makes up for it', () => {
    const half = log(1).map((choice) => ({ ...choice, chance: choice.propensity === 0.25 ? 0.5 : 0 }));
    const { supported, covered, ips, snips } = estimateOffPolicy(half, 1);
    expect(supported).toBeCloseTo(0.25, 1);
    expect(covered).toBeCloseTo(0.5, 1);
    expect(ips.value).toBeCloseTo(TRUTH.b / 2, 1);
    expect(snips?.value).toBeCloseTo(TRUTH.b, 1);
  });

  test('of which the log knows nothing has no estimate', () => {
    const none = log(1).map((choice) => ({ ...choice, chance: 0 }));
    expect(estimateOffPolicy(none, 1)).toMatchObject({ snips: null, supported: 0, effectiveChoices: 0 });
  });

  test('is estimated alike whatever the order of the log, and otherwise by another seed', () => {
    const choices = log(3);
    expect(estimateOffPolicy(choices.toReversed(), 1)).toEqual(estimateOffPolicy(choices, 1));
    expect(estimateOffPolicy(choices, 2).ips.low).not.toBe(estimateOffPolicy(choices, 1).ips.low);
  });
});
