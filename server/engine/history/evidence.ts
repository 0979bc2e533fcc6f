import { shareOf } from '../../ranking/source-contributions.js';
import type { Association, Likeness } from './association.js';
import type { HistoryRanker } from './ranker.js';

/** Share of the customers with any history who took the item, 0 to 1. */
export function popularity(item: number, { learnt: { ranking } }: HistoryRanker): number {
  const { takers, customers } = ranking.tables;
  return customers === 0 ? 0 : (takers[item] ?? 0) / customers;
}

/** Share of the customers with any history who took the average item. */
export function averagePopularity({ learnt: { ranking } }: HistoryRanker): number {
  const { takers, customers, items } = ranking.tables;
  return customers === 0 || items === 0 ? 0 : sumOf(takers, 0, items) / customers / items;
}

function sumOf(counts: Uint32Array, row: number, items: number): number {
  return counts.subarray(row * items, (row + 1) * items).reduce((sum, count) => sum + count, 0);
}

/** Fewer takers than this say nothing, and might tell on somebody. */
const LEAST_TAKERS = 5;

/** Null where too few took the source to say anything. */
export function associationOf(from: number, to: number, ranker: HistoryRanker): Association | null {
  const { tables } = ranker.learnt.ranking;
  const { takers, together, items } = tables;
  const n = takers[from] ?? 0;
  if (n < LEAST_TAKERS) return null;
  const { support, confidence, lift } = shareOf(tables, together[from * items + to] ?? 0, n, to);
  const others = Math.max(items - 1, 1);
  const average = sumOf(together, from, items) / n / others;
  const type = ranker.items.types[from] ?? '';
  return { type, confidence, lift, support, base: popularity(to, ranker), average };
}

/** What each known value of a customer says of an item, the strongest first; what rounds to nothing is left out. */
export function likenesses(
  codes: readonly number[],
  item: number,
  ranker: HistoryRanker,
): readonly Likeness[] {
  const { values, items } = ranker.learnt.ranking.tables;
  return codes
    .flatMap((code, column): readonly Likeness[] => {
      const table = values[column];
      const customers = table?.customers[code] ?? 0;
      if (table === undefined || code === 0 || customers < LEAST_TAKERS) return [];
      const points = Math.round(ranker.valuePoints(column, code, item));
      if (points === 0) return [];
      const share = (table.takers[code * items + item] ?? 0) / customers;
      const average = sumOf(table.takers, code, items) / customers / items;
      return [{ column: table.name, share, average, customers, points }];
    })
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}
