import type { Steps } from '../model/steps.js';
import type { MeasuredWindow } from './averages.js';
import { clusterNumbers } from './clusters.js';
import type { Contestant } from './contestant.js';
import { measureLists } from './measure-lists.js';
import { rankAll } from './rank-all.js';
import type { Took } from './report.js';
import type { Split } from './split.js';

/** One window, every contestant. */
export interface Run {
  readonly window: number | null;
  readonly measured: MeasuredWindow;
  /** By contestant, as are the times. */
  readonly coverage: readonly (number | null)[];
  readonly took: readonly Took[];
}

type Tried = ReturnType<typeof measureLists> & { readonly took: Took };

/** Lets every contestant learn from a split's training and rank for its users; stops after each. */
export function* runSplit(
  split: Split,
  clusters: readonly string[],
  contestants: readonly Contestant[],
  seed: number,
  clock: (() => number) | undefined,
): Steps<Run, string> {
  const { training, users } = split;
  const window = training.interactions.windows - 1;
  const cluster = clusterNumbers(training.customersAt(window), clusters);
  const tried: Tried[] = [];
  for (const contestant of contestants) {
    const start = clock?.();
    const fitted = contestant.fit({ data: training, window, cluster, seed });
    const between = clock?.();
    const lists = rankAll(fitted, split);
    const end = clock?.();
    const took = { fitMs: lasted(start, between), rankMs: lasted(between, end) };
    tried.push({ ...measureLists(lists, split), took });
    yield contestant.name;
  }
  return {
    window: split.window,
    measured: { users, values: tried.map(({ values }) => values) },
    coverage: tried.map(({ coverage }) => coverage),
    took: tried.map(({ took }) => took),
  };
}

function lasted(start: number | undefined, end: number | undefined): number | null {
  return start === undefined || end === undefined ? null : end - start;
}
