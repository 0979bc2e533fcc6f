import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { quantile } from '../model/quantile.js';
import { randomFor } from '../model/random.js';

/** One product that was shown, and what became of it. */
export interface LoggedChoice {
  /** Whose: what one customer answers hangs together. */
  readonly customerId: string;
  /** How likely the product was to stand where it stood, above 0 to 1. */
  readonly propensity: number;
  /** How likely the changed policy puts it there, 0 to 1. */
  readonly chance: number;
  /** What came of it, 0 to 1. */
  readonly reward: number;
}

/** A mean with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface OffPolicyEstimates {
  readonly choices: number;
  readonly customers: number;
  /** What was accepted of what was shown. */
  readonly logged: Estimate;
  /** Inverse propensity score: the mean of weight x reward. Too low where the log does not cover the policy. */
  readonly ips: Estimate;
  /** Self-normalised (Swaminathan and Joachims 2015): over the sum of weights; null where all weights are 0. */
  readonly snips: Estimate | null;
  /** (sum of weights) squared / sum of squares (Kish 1965): as many choices as this would tell as much. */
  readonly effectiveChoices: number;
  /** Share of the choices that the changed policy may make too, 0 to 1. */
  readonly supported: number;
  /** The mean weight: about 1 where the log covers all that the changed policy shows at these places, less where not. */
  readonly covered: number;
}

const RESAMPLES = 1000;

interface Sums {
  readonly n: number;
  readonly rewards: number;
  readonly weights: number;
  readonly weighed: number;
  readonly squares: number;
}

const NOTHING: Sums = { n: 0, rewards: 0, weights: 0, weighed: 0, squares: 0 };

function sumsOf(choices: readonly LoggedChoice[]): readonly Sums[] {
  const sums = new Map<string, Sums>();
  for (const { customerId, propensity, chance, reward } of choices) {
    const before = sums.get(customerId) ?? NOTHING;
    const weight = chance / propensity;
    sums.set(
      customerId,
      plus(before, {
        n: 1,
        rewards: reward,
        weights: weight,
        weighed: weight * reward,
        squares: weight ** 2,
      }),
    );
  }
  // In one order, wherever the log was kept.
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}

function plus(one: Sums, other: Sums): Sums {
  return {
    n: one.n + other.n,
    rewards: one.rewards + other.rewards,
    weights: one.weights + other.weights,
    weighed: one.weighed + other.weighed,
    squares: one.squares + other.squares,
  };
}

function resampled(sums: readonly Sums[], seed: number): readonly Sums[] {
  const random = randomFor(seed, 'off-policy');
  const columns = (['n', 'rewards', 'weights', 'weighed', 'squares'] as const).map((name) =>
    Float64Array.from(sums, (sum) => sum[name]),
  );
  return Array.from({ length: RESAMPLES }, () => {
    const total = new Float64Array(columns.length);
    for (let drawn = 0; drawn < sums.length; drawn += 1) {
      const customer = uniformInt(random, 0, sums.length - 1);
      for (const [column, values] of columns.entries())
        total[column] = (total[column] ?? 0) + (values[customer] ?? 0);
    }
    const [n = 0, rewards = 0, weights = 0, weighed = 0, squares = 0] = total;
    return { n, rewards, weights, weighed, squares };
  });
}

function estimateOf(whole: Sums, samples: readonly Sums[], of: (sums: Sums) => number): Estimate {
  const values = Float64Array.from(samples, of).filter(Number.isFinite).sort();
  return { value: of(whole), low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/**
 * What a changed policy would have been answered, from a log of what another one showed. Each choice weighs as much as the
 * changed policy is likelier to make it: chance / propensity. Holds as far as an answer depends on the product, its place
 * and the customer, and not on what else stands on the list. Intervals by the percentile bootstrap over customers.
 * @param choices at least one
 */
export function estimateOffPolicy(choices: readonly LoggedChoice[], seed: number): OffPolicyEstimates {
  const sums = sumsOf(choices);
  const whole = sums.reduce(plus, NOTHING);
  const samples = resampled(sums, seed);
  return {
    choices: whole.n,
    customers: sums.length,
    logged: estimateOf(whole, samples, ({ rewards, n }) => rewards / n),
    ips: estimateOf(whole, samples, ({ weighed, n }) => weighed / n),
    snips:
      whole.weights === 0 ? null : estimateOf(whole, samples, ({ weighed, weights }) => weighed / weights),
    effectiveChoices: whole.squares === 0 ? 0 : whole.weights ** 2 / whole.squares,
    supported: choices.filter(({ chance }) => chance > 0).length / whole.n,
    covered: whole.weights / whole.n,
  };
}
