import type { KinContribution, RuleContribution } from './contribution.js';
import type { Scorer } from './score.js';
import { followedShare, kinShare, latelyShare, ruleShare, sameKind, type HistoryEntry } from './signals.js';
import type { Tables } from './tables.js';

/** Support, confidence and lift of "who is among `of` took the item", undoubted: as counted. */
export function shareOf(
  { takers, customers }: Tables,
  support: number,
  of: number,
  item: number,
): { readonly support: number; readonly of: number; readonly confidence: number; readonly lift: number } {
  const confidence = of === 0 ? 0 : support / of;
  const base = customers === 0 ? 0 : (takers[item] ?? 0) / customers;
  return { support, of, confidence, lift: base === 0 ? 0 : confidence / base };
}

function kinContribution(scorer: Scorer, from: number, item: number): KinContribution {
  const { ranking, layout, trend } = scorer;
  const { tables, weights } = ranking;
  return {
    signal: 'kin',
    points: (trend[item] ?? 1) * (weights.signals[layout.kin] ?? 0) * kinShare(tables, from, item),
    because: from,
    shared: tables.kin
      .filter((_, attribute) => sameKind(tables, attribute, from, item))
      .map(({ name, levels, codes, customers, again }) => {
        const level = codes[from] ?? 0;
        return {
          name,
          level: levels[level - 1] ?? '',
          support: again[level] ?? 0,
          of: customers[level] ?? 0,
        };
      }),
  };
}

/** What one item of the customer's own says for another; nothing for itself. */
export function sourceContributions(
  scorer: Scorer,
  { item: from, window, held }: HistoryEntry,
  item: number,
): readonly (RuleContribution | KinContribution)[] {
  if (from === item) return [];
  const { ranking, layout, trend } = scorer;
  const { tables, weights } = ranking;
  const weight = (signal: number): number => weights.signals[signal] ?? 0;
  const recent = window >= tables.upTo;
  const kin = kinContribution(scorer, from, item);
  let factor = weight(layout.rule) + (recent ? weight(layout.recent) : 0) + (held ? weight(layout.held) : 0);
  tables.kin.forEach((_, attribute) => {
    if (sameKind(tables, attribute, from, item)) factor += weight(layout.shared + attribute);
  });
  const rule = (
    signal: RuleContribution['signal'],
    strength: number,
    counts: Uint32Array,
    of: Uint32Array,
  ): RuleContribution => ({
    signal,
    points: (trend[item] ?? 1) * strength,
    because: from,
    shared: kin.shared.map(({ name }) => name),
    recent,
    held,
    ...shareOf(tables, counts[from * tables.items + item] ?? 0, of[from] ?? 0, item),
  });
  const lately = weight(layout.lately) * latelyShare(tables, from, item);
  const followed = weight(layout.followed) * followedShare(tables, from, item);
  return [
    rule('rule', factor * ruleShare(tables, from, item), tables.together, tables.takers),
    rule('lately', lately, tables.lately, tables.newTakers),
    rule('followed', followed, tables.followed, tables.moved),
    kin,
  ];
}
