import type { PairShares } from './pair-shares.js';
import {
  popularityShare,
  sameKind,
  valueShare,
  type HistoryEntry,
  type Layout,
  type Subject,
} from './signals.js';
import type { Tables } from './tables.js';

/** Everything of one window that signals are computed from. */
export interface Evidence {
  readonly tables: Tables;
  readonly pairs: PairShares;
  readonly layout: Layout;
}

function addEntry(
  matrix: Float64Array,
  { tables, pairs, layout }: Evidence,
  { item: from, window, held }: HistoryEntry,
): void {
  const { items, upTo, kin } = tables;
  for (let to = 0; to < items; to += 1) {
    const row = to * layout.size;
    const pair = from * items + to;
    const add = (signal: number, value: number): void => {
      matrix[row + signal] = (matrix[row + signal] ?? 0) + value;
    };
    add(layout.kin, pairs.kin[pair] ?? 0);
    const rule = pairs.rule[pair] ?? 0;
    if (rule === 0) continue;
    add(layout.rule, rule);
    for (let attribute = 0; attribute < kin.length; attribute += 1) {
      if (sameKind(tables, attribute, from, to)) add(layout.shared + attribute, rule);
    }
    if (window >= upTo) add(layout.recent, rule);
    if (held) add(layout.held, rule);
    add(layout.lately, pairs.lately[pair] ?? 0);
    add(layout.followed, pairs.followed[pair] ?? 0);
  }
}

/** All signals of one customer for all items, unweighted: row-major, items x layout.size. */
export function signalMatrix(evidence: Evidence, subject: Subject): Float64Array {
  const { tables, layout } = evidence;
  const matrix = new Float64Array(tables.items * layout.size);
  for (const entry of subject.history) addEntry(matrix, evidence, entry);
  for (let item = 0; item < tables.items; item += 1) {
    const row = item * layout.size;
    for (let attribute = 0; attribute < tables.values.length; attribute += 1) {
      const level = subject.values[attribute] ?? 0;
      matrix[row + layout.values + attribute] = valueShare(tables, attribute, level, item);
    }
    matrix[row + layout.popularity] = popularityShare(tables, item);
    subject.extra?.forEach((values, extra) => {
      matrix[row + layout.extra + extra] = values[item] ?? 0;
    });
  }
  return matrix;
}
