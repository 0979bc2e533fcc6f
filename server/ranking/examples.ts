import type { Example } from './choice-likelihood.js';
import type { RankingData } from './interactions.js';
import { endsAt } from './count-tables.js';
import { signalMatrix, type Evidence } from './signal-matrix.js';
import { subjectReader, type ExtraSignal } from './subject.js';
import { TREND_TRAITS, trendTraits } from './trend.js';

/** A customer who had something by a window and took something new, then known, in the next. */
export interface Chooser {
  readonly customer: number;
  readonly chosen: ReadonlySet<number>;
}

/** All who chose in the window after that of the tables, by customer. */
export function choosersAfter({ interactions }: RankingData, { tables }: Evidence): readonly Chooser[] {
  const { offsets, item, window } = interactions;
  const choosers: Chooser[] = [];
  endsAt(interactions, tables.upTo).forEach((end, customer) => {
    if (end === offsets[customer]) return;
    const chosen = new Set<number>();
    for (let entry = end; entry < (offsets[customer + 1] ?? 0); entry += 1) {
      if (window[entry] !== tables.upTo + 1) break;
      const taken = item[entry] ?? 0;
      if ((tables.takers[taken] ?? 0) > 0) chosen.add(taken);
    }
    if (chosen.size > 0) choosers.push({ customer, chosen });
  });
  return choosers;
}

/** Every nth, so that the same customers are asked whenever the same data is fitted. */
export function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)]).filter(
    (one) => one !== undefined,
  );
}

/** The choices of these customers among the known items they did not have; `weight` is shared out evenly. */
export function examplesOf(
  data: RankingData,
  evidence: Evidence,
  extras: readonly ExtraSignal[],
  scales: readonly number[],
  choosers: readonly Chooser[],
  weight: number,
): readonly Example[] {
  const { tables, layout } = evidence;
  const traits = trendTraits(tables);
  const subjectOf = subjectReader(data, tables.upTo, extras, scales);
  return choosers.map(({ customer, chosen }) => {
    const subject = subjectOf(customer);
    const own = new Set(subject.history.map(({ item }) => item));
    const candidates: number[] = [];
    for (let item = 0; item < tables.items; item += 1) {
      if ((tables.takers[item] ?? 0) > 0 && !own.has(item)) candidates.push(item);
    }
    const matrix = signalMatrix(evidence, subject);
    const signals = new Float64Array(candidates.length * layout.size);
    const courses = new Float64Array(candidates.length * TREND_TRAITS);
    candidates.forEach((item, row) => {
      signals.set(matrix.subarray(item * layout.size, (item + 1) * layout.size), row * layout.size);
      courses.set(traits.subarray(item * TREND_TRAITS, (item + 1) * TREND_TRAITS), row * TREND_TRAITS);
    });
    return {
      candidates: candidates.length,
      signals,
      traits: courses,
      chosen: Float64Array.from(candidates, (item) => (chosen.has(item) ? 1 / chosen.size : 0)),
      weight: weight / choosers.length,
    };
  });
}
