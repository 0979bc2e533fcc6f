import { finish, type Steps } from '../model/steps.js';
import { resample } from './bootstrap.js';
import type { Contestant } from './contestant.js';
import type { EvaluationData } from './evaluation-data.js';
import { leaveOneOut } from './leave-one-out.js';
import type { Protocol, Report } from './report.js';
import { runSplit, type Run } from './run-split.js';
import { standings } from './standings.js';
import { timeSplits } from './time-split.js';

export interface EvaluationOptions {
  readonly protocol: Protocol;
  /** Of everything random: the random ranker, ties of leave-one-out, the bootstrap. */
  readonly seed: number;
  /** How often customers are drawn anew for the intervals; default: 1,000. */
  readonly resamples?: number;
  /** Milliseconds from any start; without it no times are reported. */
  readonly clock?: () => number;
}

const RESAMPLES = 1_000;

/**
 * Lets every contestant learn from the past and rank for each customer, and compares the lists with what the customer
 * then took. Stops after each contestant, with its name, so that other work has a turn.
 * @throws {EvaluationError} where a contestant cannot cope with the data
 */
export function* evaluationSteps(
  data: EvaluationData,
  contestants: readonly Contestant[],
  { protocol, seed, resamples = RESAMPLES, clock }: EvaluationOptions,
): Steps<Report, string> {
  const { customers, items, item } = data.ranking.interactions;
  const splits = (protocol === 'time' ? timeSplits(data) : [leaveOneOut(data, seed)]).filter(
    ({ users, candidates }) => users.length > 0 && candidates.length > 0,
  );
  const runs: Run[] = [];
  for (const split of splits) runs.push(yield* runSplit(split, data.clusters, contestants, seed, clock));
  const windows = runs.map(({ measured }) => measured);
  return {
    dataset: data.name,
    synthetic: data.synthetic,
    protocol,
    seed,
    resamples,
    customers,
    items,
    pairs: item.length,
    windows: splits.map(({ window, users, candidates }) => ({
      window,
      users: users.length,
      candidates: candidates.length,
    })),
    rankers: standings(
      contestants.map(({ name }) => name),
      runs,
      resample(windows, contestants.length, resamples, seed),
    ),
  };
}

/** `evaluationSteps` in one go. */
export function evaluate(
  data: EvaluationData,
  contestants: readonly Contestant[],
  options: EvaluationOptions,
): Report {
  return finish(evaluationSteps(data, contestants, options));
}
