/** One customer's choices among candidates. */
export interface Example {
  readonly candidates: number;
  /** Row-major, candidates x signals, never negative. */
  readonly signals: Float64Array;
  /** Row-major, candidates x traits. */
  readonly traits: Float64Array;
  /** By candidate: its share in what the customer chose; sums to 1. */
  readonly chosen: Float64Array;
  /** The weights of all examples sum to 1. */
  readonly weight: number;
}

export interface Shape {
  readonly signals: number;
  readonly traits: number;
}

// Looked up once: these stand in the innermost loops, where some hosts of modules are slow to find globals.
const { exp, log, max } = Math;

/** A candidate that nothing speaks for is still possible. */
const FLOOR = 1e-9;
/** Candidates less likely than this hardly pull on the gradient. */
const FAINT = 1e-5;
/** Candidates less likely than this hardly bend the likelihood; the search for a step forgives what they would add. */
const NEGLIGIBLE = 2e-3;

/** Fills `utility` with log-strengths less their maximum, and `strength` with weights . signals; returns log of the sum. */
function utilities(
  { candidates, signals, traits }: Example,
  shape: Shape,
  vector: Float64Array,
  utility: Float64Array,
  strength: Float64Array,
): number {
  const sharpness = exp(vector[0] ?? 0);
  let highest = -Infinity;
  for (let row = 0; row < candidates; row += 1) {
    let sum = 0;
    for (let k = 0; k < shape.signals; k += 1) {
      sum += (vector[1 + k] ?? 0) * (signals[row * shape.signals + k] ?? 0);
    }
    strength[row] = max(sum, FLOOR);
    let value = sharpness * log(max(sum, FLOOR));
    for (let k = 0; k < shape.traits; k += 1) {
      value += (vector[1 + shape.signals + k] ?? 0) * (traits[row * shape.traits + k] ?? 0);
    }
    utility[row] = value;
    if (value > highest) highest = value;
  }
  let total = 0;
  for (let row = 0; row < candidates; row += 1) {
    const value = (utility[row] ?? 0) - highest;
    utility[row] = value;
    total += exp(value);
  }
  return log(total);
}

function buffer(examples: readonly Example[]): Float64Array {
  return new Float64Array(examples.reduce((most, { candidates }) => max(most, candidates), 0));
}

/** Weighted mean log-likelihood of the choices; `vector` is log sharpness, weights, exponents. */
export function logLikelihood(examples: readonly Example[], shape: Shape, vector: Float64Array): number {
  const utility = buffer(examples);
  const strength = buffer(examples);
  let sum = 0;
  for (const example of examples) {
    const total = utilities(example, shape, vector, utility, strength);
    for (let row = 0; row < example.candidates; row += 1) {
      const chosen = example.chosen[row] ?? 0;
      if (chosen > 0) sum += example.weight * chosen * ((utility[row] ?? 0) - total);
    }
  }
  return sum;
}

/** Its gradient, and the lower triangle of the expected information, row-major. */
export function derivatives(
  examples: readonly Example[],
  shape: Shape,
  vector: Float64Array,
): { readonly gradient: Float64Array; readonly information: Float64Array } {
  const size = vector.length;
  const sharpness = exp(vector[0] ?? 0);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const utility = buffer(examples);
  const strength = buffer(examples);
  const slope = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size * size);
  for (const example of examples) {
    const { candidates, signals, traits, chosen, weight } = example;
    const total = utilities(example, shape, vector, utility, strength);
    mean.fill(0);
    square.fill(0);
    for (let row = 0; row < candidates; row += 1) {
      const probability = exp((utility[row] ?? 0) - total);
      const taken = chosen[row] ?? 0;
      if (probability < FAINT && taken === 0) continue;
      const scale = sharpness / (strength[row] ?? 1);
      slope[0] = sharpness * log(strength[row] ?? 1);
      for (let k = 0; k < shape.signals; k += 1)
        slope[1 + k] = scale * (signals[row * shape.signals + k] ?? 0);
      for (let k = 0; k < shape.traits; k += 1) {
        slope[1 + shape.signals + k] = traits[row * shape.traits + k] ?? 0;
      }
      for (let k = 0; k < size; k += 1) {
        const part = slope[k] ?? 0;
        if (part === 0) continue;
        gradient[k] = (gradient[k] ?? 0) + weight * (taken - probability) * part;
        if (probability < NEGLIGIBLE) continue;
        mean[k] = (mean[k] ?? 0) + probability * part;
        const scaled = probability * part;
        for (let l = 0; l <= k; l += 1) {
          square[k * size + l] = (square[k * size + l] ?? 0) + scaled * (slope[l] ?? 0);
        }
      }
    }
    for (let k = 0; k < size; k += 1) {
      for (let l = 0; l <= k; l += 1) {
        const spread = (square[k * size + l] ?? 0) - (mean[k] ?? 0) * (mean[l] ?? 0);
        information[k * size + l] = (information[k * size + l] ?? 0) + weight * spread;
      }
    }
  }
  return { gradient, information };
}
