import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { randomFor } from '../model/random.js';
import type { EvaluationData } from './evaluation-data.js';
import { keepEntries } from './keep-entries.js';
import type { Split } from './split.js';
import { questions, takenItems } from './split.js';

/**
 * The last item of each customer with two or more is held out; everything else is learnt from. Where several are equally
 * late (the same day, or the same window where no days are known) a seeded draw says which, because the order of ids
 * would favour some items.
 */
export function leaveOneOut({ ranking, days }: EvaluationData, seed: number): Split {
  const { customers, windows, offsets, item, window } = ranking.interactions;
  const random = randomFor(seed, 'evaluation/leave-one-out');
  const when = days ?? window;
  const kept: number[] = [];
  const taken = new Map<number, readonly number[]>();
  for (let customer = 0; customer < customers; customer += 1) {
    const start = offsets[customer] ?? 0;
    const end = offsets[customer + 1] ?? 0;
    const entries = Array.from({ length: end - start }, (_, at) => start + at);
    const latest = entries.reduce((most, entry) => Math.max(most, when[entry] ?? 0), -Infinity);
    const last = entries.filter((entry) => when[entry] === latest);
    const heldOut = entries.length < 2 ? -1 : last[uniformInt(random, 0, last.length - 1)];
    for (const entry of entries) {
      if (entry === heldOut) taken.set(customer, [item[entry] ?? 0]);
      else kept.push(entry);
    }
  }
  const training = keepEntries(ranking, Uint32Array.from(kept), windows);
  return { window: null, training, ...questions(taken), candidates: takenItems(training) };
}
