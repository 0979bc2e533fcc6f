import { median, type Round, type Standing } from './duel.js';

export interface Figures {
  readonly name: string;
  readonly firstPass: number;
  readonly requestsPerSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
  readonly cpuMillisecondsARequest: number | null;
  readonly residentMegabytes: number | null;
}

/** A contestant's medians over its rounds. */
export function figures({ name, rounds, firstPass, residentMegabytes }: Standing): Figures {
  const middle = (measure: (round: Round) => number | null): number =>
    median(rounds.map((round) => measure(round) ?? NaN));
  const cpu = middle(({ cpuMillisecondsARequest }) => cpuMillisecondsARequest);
  return {
    name,
    firstPass,
    requestsPerSecond: middle(({ requestsPerSecond }) => requestsPerSecond),
    p50Milliseconds: middle(({ p50 }) => p50),
    p99Milliseconds: middle(({ p99 }) => p99),
    cpuMillisecondsARequest: Number.isNaN(cpu) ? null : cpu,
    residentMegabytes,
  };
}

/** Request rates of the one over the other's, round by round. */
export function ratios(ours: Standing | undefined, theirs: Standing | undefined): readonly number[] {
  return (ours?.rounds ?? []).map(
    ({ requestsPerSecond }, round) => requestsPerSecond / (theirs?.rounds[round]?.requestsPerSecond ?? NaN),
  );
}
