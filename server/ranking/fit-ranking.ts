import type { Example } from './choice-likelihood.js';
import { fitChoice } from './choice-model.js';
import { countTables, endsAt } from './count-tables.js';
import { choosersAfter, evenly, examplesOf } from './examples.js';
import type { RankingData } from './interactions.js';
import { pairShares } from './pair-shares.js';
import { priorOf, ridgeOf } from './prior.js';
import type { Basis, Ranking } from './ranking.js';
import type { Evidence } from './signal-matrix.js';
import { layoutOf } from './signals.js';
import { valuesOf, type ExtraSignal } from './subject.js';

export interface FitOptions {
  readonly extra?: readonly ExtraSignal[];
}

/** Windows further back say little of what is chosen now. */
const MOST_WINDOWS = 6;
/** Each window counts this share of the next. */
const FADING = 0.7;
const MOST_CHOOSERS_A_WINDOW = 400;
const MOST_CHOOSERS = 1_200;
const CUSTOMERS_TO_SCALE_BY = 200;

function evidenceAt(data: RankingData, window: number, extras: number): Evidence {
  const tables = countTables(data, window);
  return { tables, pairs: pairShares(tables), layout: layoutOf(tables, extras) };
}

/** The mean of a signal's positive values among customers of the data, so that it is of the order of 1. */
function scaleOf(signal: ExtraSignal, { interactions }: RankingData, upTo: number): number {
  const ends = endsAt(interactions, upTo);
  const known = [...ends.keys()].filter(
    (customer) => (ends[customer] ?? 0) > (interactions.offsets[customer] ?? 0),
  );
  let sum = 0;
  let count = 0;
  for (const customer of evenly(known, CUSTOMERS_TO_SCALE_BY)) {
    for (const value of valuesOf(signal, customer, upTo)) {
      if (value <= 0) continue;
      sum += value;
      count += 1;
    }
  }
  return count === 0 ? 1 : sum / count;
}

interface Choices {
  readonly examples: readonly Example[];
  readonly basis: Basis;
}

/** What customers chose in the windows up to `upTo`, each seen from the end of the window before. */
function gatherChoices(
  data: RankingData,
  upTo: number,
  extras: readonly ExtraSignal[],
  scales: readonly number[],
): Choices {
  const first = Math.max(0, upTo - MOST_WINDOWS);
  const windows = Array.from({ length: upTo - first }, (_, n) => first + n);
  const most = Math.min(MOST_CHOOSERS_A_WINDOW, Math.floor(MOST_CHOOSERS / Math.max(windows.length, 1)));
  const examples: Example[] = [];
  const chosenIn: number[] = [];
  let choices = 0;
  for (const window of windows) {
    const evidence = evidenceAt(data, window, extras.length);
    const choosers = evenly(choosersAfter(data, evidence), most);
    if (choosers.length === 0) continue;
    const weight = FADING ** (upTo - 1 - window);
    examples.push(...examplesOf(data, evidence, extras, scales, choosers, weight));
    chosenIn.push(window + 1);
    choices += choosers.reduce((sum, { chosen }) => sum + chosen.size, 0);
  }
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return {
    examples: examples.map((example) => ({ ...example, weight: example.weight / total })),
    basis: { customers: examples.length, choices, windows: chosenIn },
  };
}

/**
 * Fits a ranker on everything up to the end of window `upTo`, and on nothing later: whatever stands in later windows,
 * the same bytes come out. What was chosen in a window is explained by what was known before it, so the first window
 * alone leaves the prior weights.
 *
 * @throws {RangeError} for a window the data does not have, for more items than can be paired, for attributes that are
 * not of these customers or items, for a signal from outside that is negative or not finite.
 */
export function fitRanking(data: RankingData, upTo: number, { extra = [] }: FitOptions = {}): Ranking {
  if (!Number.isInteger(upTo) || upTo < 0 || upTo >= data.interactions.windows) {
    throw new RangeError(
      `window ${upTo}: the data has windows 0 to ${data.interactions.windows - 1}; fit up to one of them`,
    );
  }
  const tables = countTables(data, upTo);
  const scales = extra.map((signal) => scaleOf(signal, data, upTo));
  const { examples, basis } = gatherChoices(data, upTo, extra, scales);
  const layout = layoutOf(tables, extra.length);
  const ridge = ridgeOf(layout, basis.customers);
  const { sharpness, weights, exponents } = fitChoice(examples, priorOf(layout), ridge);
  const [freshness = 0, saturation = 0] = exponents;
  return {
    tables,
    weights: { signals: weights, freshness: freshness / sharpness, saturation: saturation / sharpness },
    extras: extra.map(({ name }) => name),
    extraScales: scales,
    basis,
  };
}
