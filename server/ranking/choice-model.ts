import { derivatives, logLikelihood, type Example } from './choice-likelihood.js';
import { solve } from './solve.js';

/** What a fit starts from, is drawn to, and returns. */
export interface ChoiceParameters {
  /** How strongly choices follow scores: 0 not at all, 1 in proportion. */
  readonly sharpness: number;
  /** By signal, never negative. */
  readonly weights: readonly number[];
  /** By trait. */
  readonly exponents: readonly number[];
}

/** How strongly the fit is drawn to its prior, each parameter by its own: factors against a log-likelihood a customer. */
export type Ridge = ChoiceParameters;

const MOST_STEPS = 12;
const MOST_TRIES = 8;
const LEAST_GAIN = 1e-4;
const FIRST_DAMPING = 1e-2;
/** No single step may leave the neighbourhood in which its quadratic picture holds. */
const LONGEST_STEP = 2;

function vectorOf({ sharpness, weights, exponents }: ChoiceParameters): Float64Array {
  return Float64Array.from([Math.log(sharpness), ...weights, ...exponents]);
}

/**
 * Fits P(item | customer) proportional to (weights . signals)^sharpness * exp(exponents . traits), the choice axiom of
 * Luce (1959) in the conditional-logit form of McFadden (1974), by penalised maximum likelihood: Fisher scoring with
 * Levenberg-Marquardt damping, weights kept at or above 0. Deterministic; no examples give the prior back.
 */
export function fitChoice(
  examples: readonly Example[],
  prior: ChoiceParameters,
  ridge: Ridge,
): ChoiceParameters {
  if (examples.length === 0) return prior;
  const start = vectorOf(prior);
  const signals = prior.weights.length;
  const shape = { signals, traits: prior.exponents.length };
  const factors = Float64Array.from([ridge.sharpness, ...ridge.weights, ...ridge.exponents]);
  const penalty = (vector: Float64Array): number =>
    vector.reduce((sum, value, k) => sum + ((factors[k] ?? 0) / 2) * (value - (start[k] ?? 0)) ** 2, 0);

  const step = (
    vector: Float64Array,
    damping: number,
    { gradient, information }: Derivatives,
  ): Float64Array => {
    const size = vector.length;
    const damped = Float64Array.from(information);
    const slope = gradient.map(
      (value, k) => value - (factors[k] ?? 0) * ((vector[k] ?? 0) - (start[k] ?? 0)),
    );
    for (let k = 0; k < size; k += 1) {
      const curvature = (information[k * size + k] ?? 0) + (factors[k] ?? 0);
      damped[k * size + k] = curvature + damping * (curvature + FIRST_DAMPING);
    }
    // A weight at 0 that would go below it stands still: else it would bend the step of all others.
    for (let k = 1; k <= signals; k += 1) {
      if ((vector[k] ?? 0) > 0 || (slope[k] ?? 0) > 0) continue;
      for (let l = 0; l < size; l += 1) damped[Math.max(k, l) * size + Math.min(k, l)] = k === l ? 1 : 0;
      slope[k] = 0;
    }
    const move = solve(damped, slope);
    return vector.map((value, k) => {
      const moved = value + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move[k] ?? 0));
      return k >= 1 && k <= signals ? Math.max(moved, 0) : moved;
    });
  };

  let vector = start;
  let value = logLikelihood(examples, shape, vector);
  let damping = FIRST_DAMPING;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const slopes = derivatives(examples, shape, vector);
    let gain = 0;
    for (let tries = 0; tries < MOST_TRIES && gain <= 0; tries += 1) {
      const next = step(vector, damping, slopes);
      const better = logLikelihood(examples, shape, next) - penalty(next);
      gain = better - value;
      if (gain > 0) {
        vector = next;
        value = better;
        damping = Math.max(damping / 10, 1e-9);
      } else damping *= 10;
    }
    if (gain < LEAST_GAIN) break;
  }
  return {
    sharpness: Math.exp(vector[0] ?? 0),
    weights: [...vector.slice(1, 1 + signals)],
    exponents: [...vector.slice(1 + signals)],
  };
}

type Derivatives = ReturnType<typeof derivatives>;
