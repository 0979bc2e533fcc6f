import { meanOverWindows } from './averages.js';
import type { Resampled } from './bootstrap.js';
import { percentileInterval } from './bootstrap.js';
import type { Run } from './run-split.js';
import type { Measure } from './measures.js';
import { MEASURES } from './measures.js';
import type { Figures, Standing, Took, Uplift } from './report.js';

/** What the others are compared with: the plainest ranker, and the best of the simple ones. */
const YARDSTICKS = ['popularity', 'association rules'];
const COMPARED = ['ndcg10', 'map7'] as const;

/** @param resampled by ranker, in the order of names; null where there is no interval */
export function standings(
  names: readonly string[],
  runs: readonly Run[],
  resampled: Resampled | null,
): readonly Standing[] {
  const figures = names.map((_, ranker) => figuresOf(runs, ranker));
  return names.map((name, ranker) => ({
    name,
    ...(figures[ranker] ?? figuresOf([], ranker)),
    ci: byMeasure((_, column) => {
      const means = resampled?.[ranker]?.[column];
      return means === undefined ? null : percentileInterval(means);
    }),
    ...tookInAll(runs.map(({ took }) => took[ranker])),
    uplifts: YARDSTICKS.filter((yardstick) => yardstick !== name && names.includes(yardstick)).flatMap(
      (yardstick) => upliftsOver(ranker, names.indexOf(yardstick), yardstick, figures, resampled),
    ),
    windows: runs.map((run) => ({
      window: run.window,
      ...figuresOf([run], ranker),
      ...(run.took[ranker] ?? NO_TIME),
    })),
  }));
}

const NO_TIME: Took = { fitMs: null, rankMs: null };

function figuresOf(runs: readonly Run[], ranker: number): Figures {
  const means = meanOverWindows(
    runs.map(({ measured }) => measured),
    ranker,
    null,
  );
  const covered = runs.map(({ coverage }) => coverage[ranker] ?? null).filter((share) => share !== null);
  return {
    ...byMeasure((_, column) => known(means[column])),
    coverage: known(covered.reduce((sum, share) => sum + share, 0) / covered.length),
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function byMeasure<Value>(of: (measure: Measure, column: number) => Value): Record<Measure, Value> {
  const [ndcg5, ndcg10, map7, hit10, novelty] = MEASURES;
  const value = (measure: Measure): Value => of(measure, MEASURES.indexOf(measure));
  return {
    ndcg5: value(ndcg5),
    ndcg10: value(ndcg10),
    map7: value(map7),
    hit10: value(hit10),
    novelty: value(novelty),
  };
}

function tookInAll(took: readonly (Took | undefined)[]): Took {
  const sum = (of: (one: Took) => number | null): number | null =>
    took.reduce<number | null>((total, one) => {
      const more = one === undefined ? null : of(one);
      return more === null ? total : (total ?? 0) + more;
    }, null);
  return { fitMs: sum(({ fitMs }) => fitMs), rankMs: sum(({ rankMs }) => rankMs) };
}

function upliftsOver(
  ranker: number,
  yardstick: number,
  over: string,
  figures: readonly Figures[],
  resampled: Resampled | null,
): readonly Uplift[] {
  return COMPARED.flatMap((measure) => {
    const own = figures[ranker]?.[measure] ?? null;
    const other = figures[yardstick]?.[measure] ?? null;
    if (own === null || other === null) return [];
    const column = MEASURES.indexOf(measure);
    const theirs = resampled?.[yardstick]?.[column];
    const differences = resampled?.[ranker]?.[column]?.map((mean, draw) => mean - (theirs?.[draw] ?? 0));
    return {
      over,
      measure,
      difference: own - other,
      relative: other === 0 ? null : (own - other) / other,
      interval: differences === undefined ? null : percentileInterval(differences),
    };
  });
}
