import { describe, expect, it } from '@jest/globals';
import { derivatives, logLikelihood, type Example } from './choice-likelihood.js';
import { fitChoice } from './choice-model.js';

/** Two candidates, two signals, one trait; the first is chosen in that share. */
function example(signals: number[], traits: number[], share: number, weight = 1): Example {
  return {
    candidates: 2,
    signals: Float64Array.from(signals),
    traits: Float64Array.from(traits),
    chosen: Float64Array.of(share, 1 - share),
    weight,
  };
}

const prior = { sharpness: 1, weights: [1, 0.5], exponents: [0] };
const slack = { sharpness: 1e3, weights: [1e3, 1e-6], exponents: [1e3] };

describe('the choice model', () => {
  it('makes choices as likely as their share of the strength', () => {
    const value = logLikelihood(
      [example([3, 0, 1, 0], [0, 0], 1)],
      { signals: 2, traits: 1 },
      Float64Array.of(0, 1, 0, 0),
    );
    expect(value).toBeCloseTo(Math.log(3 / 4), 12);
  });

  it('finds the weight that explains the choices: 1 + w to 1 chosen as 3 to 1', () => {
    const { weights } = fitChoice([example([1, 1, 1, 0], [0, 0], 0.75)], prior, slack);
    expect(weights[1]).toBeCloseTo(2, 2);
  });

  it('finds the exponent that explains the choices: e^x to 1 chosen as 3 to 1', () => {
    const free = { ...slack, weights: [1e3, 1e3], exponents: [1e-6] };
    const { exponents } = fitChoice([example([1, 0, 1, 0], [1, 0], 0.75)], prior, free);
    expect(exponents[0]).toBeCloseTo(Math.log(3), 2);
  });

  it('never gives a signal a negative weight', () => {
    const { weights } = fitChoice([example([1, 1, 1, 0], [0, 0], 0.1)], prior, slack);
    expect(weights[1]).toBe(0);
  });

  it('stays at the prior where the ridge is steep, or nothing was chosen', () => {
    const steep = { sharpness: 1e6, weights: [1e6, 1e6], exponents: [1e6] };
    expect(fitChoice([example([1, 1, 1, 0], [0, 0], 0.75)], prior, steep).weights[1]).toBeCloseTo(0.5, 4);
    expect(fitChoice([], prior, slack)).toBe(prior);
  });

  it('climbs by the gradient of its likelihood', () => {
    const shape = { signals: 2, traits: 1 };
    const examples = [example([1, 2, 3, 0.5], [0.3, -1], 0.4, 0.6), example([0.2, 1, 1, 1], [1, 2], 1, 0.4)];
    const at = Float64Array.of(0.2, 0.7, 0.4, 0.5);
    const { gradient } = derivatives(examples, shape, at);
    const step = 1e-6;
    gradient.forEach((slope, k) => {
      const shifted = (by: number): number =>
        logLikelihood(
          examples,
          shape,
          at.map((value, index) => (index === k ? value + by : value)),
        );
      expect(slope).toBeCloseTo((shifted(step) - shifted(-step)) / (2 * step), 6);
    });
  });
});
