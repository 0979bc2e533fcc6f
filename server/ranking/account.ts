import type {
  Account,
  AnyContribution,
  ExtraContribution,
  PopularityContribution,
  ValueContribution,
} from './contribution.js';
import { sourceContributions, shareOf } from './source-contributions.js';
import type { Scorer } from './score.js';
import { popularityShare, valueShare, type Subject } from './signals.js';

function valueContributions(scorer: Scorer, { values }: Subject, item: number): readonly ValueContribution[] {
  const { ranking, layout, trend } = scorer;
  const { tables, weights } = ranking;
  return tables.values.map((table, attribute) => {
    const level = values[attribute] ?? 0;
    const weight = weights.signals[layout.values + attribute] ?? 0;
    return {
      signal: 'value',
      points: (trend[item] ?? 1) * weight * valueShare(tables, attribute, level, item),
      name: table.name,
      level: table.levels[level - 1] ?? '',
      ...shareOf(tables, table.takers[level * tables.items + item] ?? 0, table.customers[level] ?? 0, item),
    };
  });
}

function popularityContribution({ ranking, layout, trend }: Scorer, item: number): PopularityContribution {
  const { tables, weights } = ranking;
  return {
    signal: 'popularity',
    points: (trend[item] ?? 1) * (weights.signals[layout.popularity] ?? 0) * popularityShare(tables, item),
    ...shareOf(tables, tables.takers[item] ?? 0, tables.customers, item),
  };
}

function extraContributions(scorer: Scorer, { extra }: Subject, item: number): readonly ExtraContribution[] {
  const { ranking, layout, trend } = scorer;
  return ranking.extras.map((name, signal) => ({
    signal: 'extra',
    points:
      ((trend[item] ?? 1) *
        (ranking.weights.signals[layout.extra + signal] ?? 0) *
        (extra?.[signal]?.[item] ?? 0)) /
      (ranking.extraScales[signal] ?? 1),
    name,
  }));
}

/**
 * Accounts for the score of one item: each contribution with the counts behind it, those of 0 points left out. The
 * points sum to the score, which is that of `scoreAll` up to floating rounding.
 *
 * @throws {RangeError} for an item the ranking does not know.
 */
export function accountFor(scorer: Scorer, subject: Subject, item: number): Account {
  const { tables } = scorer.ranking;
  if (!Number.isInteger(item) || item < 0 || item >= tables.items) {
    throw new RangeError(`item ${item}: the ranking knows items 0 to ${tables.items - 1}`);
  }
  const all: readonly AnyContribution[] = [
    ...subject.history.flatMap((entry) => sourceContributions(scorer, entry, item)),
    ...valueContributions(scorer, subject, item),
    popularityContribution(scorer, item),
    ...extraContributions(scorer, subject, item),
  ];
  const contributions = all.filter(({ points }) => points > 0);
  const takers = tables.takers[item] ?? 0;
  return {
    score: contributions.reduce((sum, { points }) => sum + points, 0),
    contributions,
    course: { factor: scorer.trend[item] ?? 1, takers, newTakers: tables.newTakers[item] ?? 0 },
    withoutHistory: subject.history.length === 0,
    untaken: takers === 0,
  };
}
