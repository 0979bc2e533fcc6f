import { pairShares } from './pair-shares.js';
import type { Ranking } from './ranking.js';
import { layoutOf, popularityShare, sameKind, valueShare, type Layout, type Subject } from './signals.js';
import { TREND_TRAITS, trendTraits } from './trend.js';

/** The weights folded into tables, so that scoring is adding rows. */
export interface Scorer {
  readonly ranking: Ranking;
  readonly layout: Layout;
  /** By item: what its course multiplies everything by. */
  readonly trend: Float64Array;
  /** items x items: what a source adds, whenever it was taken. */
  readonly strength: Float64Array;
  /** items x items: the bare rule, for sources taken lately or still held. */
  readonly rule: Float64Array;
  /** By item: what speaks for it whoever the customer is. */
  readonly anyone: Float64Array;
}

/** What the item's course multiplies everything by that speaks for it. */
function trendFactors({ tables, weights }: Ranking): Float64Array {
  const traits = trendTraits(tables);
  return Float64Array.from({ length: tables.items }, (_, item) =>
    Math.exp(
      weights.freshness * (traits[item * TREND_TRAITS] ?? 0) +
        weights.saturation * (traits[item * TREND_TRAITS + 1] ?? 0),
    ),
  );
}

/** Prepares a ranking for scoring; keep it as long as the ranking. */
export function scorerOf(ranking: Ranking): Scorer {
  const { tables, weights, extras } = ranking;
  const { items, kin } = tables;
  const layout = layoutOf(tables, extras.length);
  const weight = (signal: number): number => weights.signals[signal] ?? 0;
  const pairs = pairShares(tables);
  const strength = new Float64Array(items * items);
  for (let from = 0; from < items; from += 1) {
    for (let to = 0; to < items; to += 1) {
      const pair = from * items + to;
      let factor = weight(layout.rule);
      for (let attribute = 0; attribute < kin.length; attribute += 1) {
        if (sameKind(tables, attribute, from, to)) factor += weight(layout.shared + attribute);
      }
      strength[pair] =
        factor * (pairs.rule[pair] ?? 0) +
        weight(layout.lately) * (pairs.lately[pair] ?? 0) +
        weight(layout.followed) * (pairs.followed[pair] ?? 0) +
        weight(layout.kin) * (pairs.kin[pair] ?? 0);
    }
  }
  const anyone = Float64Array.from(
    { length: items },
    (_, item) => weight(layout.popularity) * popularityShare(tables, item),
  );
  return { ranking, layout, trend: trendFactors(ranking), strength, rule: pairs.rule, anyone };
}

/** The score of every item, own ones included, never negative: for each the sum of its contributions. */
export function scoreAll(scorer: Scorer, { history, values, extra }: Subject): Float64Array {
  const { ranking, layout, trend, strength, rule, anyone } = scorer;
  const { tables, weights, extras, extraScales } = ranking;
  const weight = (signal: number): number => weights.signals[signal] ?? 0;
  const scores = Float64Array.from(anyone);
  for (const { item, window, held } of history) {
    const row = item * tables.items;
    const again = (window >= tables.upTo ? weight(layout.recent) : 0) + (held ? weight(layout.held) : 0);
    for (let to = 0; to < tables.items; to += 1) {
      scores[to] = (scores[to] ?? 0) + (strength[row + to] ?? 0) + again * (rule[row + to] ?? 0);
    }
  }
  for (let attribute = 0; attribute < tables.values.length; attribute += 1) {
    const level = values[attribute] ?? 0;
    const own = weight(layout.values + attribute);
    if (level === 0 || own === 0) continue;
    for (let to = 0; to < tables.items; to += 1) {
      scores[to] = (scores[to] ?? 0) + own * valueShare(tables, attribute, level, to);
    }
  }
  for (let signal = 0; signal < extras.length; signal += 1) {
    const own = weight(layout.extra + signal) / (extraScales[signal] ?? 1);
    for (let to = 0; to < tables.items; to += 1) {
      scores[to] = (scores[to] ?? 0) + own * (extra?.[signal]?.[to] ?? 0);
    }
  }
  return scores.map((score, item) => score * (trend[item] ?? 1));
}
