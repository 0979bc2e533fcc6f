import type { ChoiceParameters, Ridge } from './choice-model.js';
import type { Layout } from './signals.js';

/**
 * Where nothing was chosen yet, association rules rank, and everything else speaks up where they are silent. The trend
 * of an item tempers: four times as fresh counts 1.4 times as much.
 */
const RULE = 1;
const OTHERS = 0.03;
const EXTRA = 0.5;
const SHARPNESS = 1.4;
const FRESHNESS = 0.35;
const SATURATION = -0.1;

export function priorOf(layout: Layout): ChoiceParameters {
  const weights = Array.from({ length: layout.size }, (_, signal) => {
    if (signal === layout.rule) return RULE;
    return signal >= layout.extra ? EXTRA : OTHERS;
  });
  return { sharpness: SHARPNESS, weights, exponents: [FRESHNESS, SATURATION] };
}

/** The prior weighs as much as this many customers, and never less than as a fixed share of all of them. */
const PRIOR_CUSTOMERS = 20;

/**
 * What is alike for many customers (popularity, values) is held ten times closer to its prior: it follows the fashion of
 * the window that was fitted, which is over by the window that is ranked.
 */
export function ridgeOf(layout: Layout, customers: number): Ridge {
  const few = PRIOR_CUSTOMERS / Math.max(customers, 1);
  const weights = Array.from({ length: layout.size }, (_, signal) =>
    signal >= layout.values && signal < layout.extra ? 0.5 + few : 0.05 + few,
  );
  return { sharpness: 0.1 + few, weights, exponents: [0.3 + few, 0.3 + few] };
}
