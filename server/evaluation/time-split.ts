import type { EvaluationData } from './evaluation-data.js';
import { keepEntries } from './keep-entries.js';
import type { Split } from './split.js';
import { questions, takenItems } from './split.js';

/**
 * For each complete window but the first: learn from all windows before it, predict it. Users are those with a pair in
 * both; an item that nobody took before cannot be recommended and still counts as missed.
 */
export function timeSplits({ ranking, completeWindows }: EvaluationData): readonly Split[] {
  const windows = Math.min(completeWindows, ranking.interactions.windows);
  return Array.from({ length: Math.max(0, windows - 1) }, (_, last) => splitAfter(ranking, last));
}

function splitAfter(ranking: EvaluationData['ranking'], last: number): Split {
  const { customers, offsets, item, window } = ranking.interactions;
  const kept: number[] = [];
  const taken = new Map<number, number[]>();
  for (let customer = 0; customer < customers; customer += 1) {
    const before = kept.length;
    const next: number[] = [];
    for (let entry = offsets[customer] ?? 0; entry < (offsets[customer + 1] ?? 0); entry += 1) {
      const when = window[entry] ?? 0;
      if (when <= last) kept.push(entry);
      else if (when === last + 1) next.push(item[entry] ?? 0);
    }
    if (kept.length > before && next.length > 0) taken.set(customer, next);
  }
  const training = keepEntries(ranking, Uint32Array.from(kept), last + 1);
  return { window: last + 1, training, ...questions(taken), candidates: takenItems(training) };
}
