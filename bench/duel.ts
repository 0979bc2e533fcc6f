import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstPass, type Contestant } from './contestant.js';
import { formatQuestions, measureLoad, type LoadOptions, type LoadResult } from './load.js';

export interface Round extends LoadResult {
  readonly requestsPerSecond: number;
  /** CPU milliseconds of the server and its workers for one request; null where the system does not tell. */
  readonly cpuMillisecondsARequest: number | null;
}

/** One contestant's rounds, in order. */
export interface Standing {
  readonly name: string;
  readonly rounds: readonly Round[];
  /** Requests a second while every customer is asked about for the first time. */
  readonly firstPass: number;
  readonly residentMegabytes: number | null;
}

export interface DuelOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

async function measureRound(
  { server, target }: Contestant,
  questionsFile: string,
  options: LoadOptions,
): Promise<Round> {
  const before = server.cpuSeconds();
  const result = await measureLoad(target, questionsFile, options);
  server.assertRunning();
  if (result.failures > 0) {
    throw new Error(
      `${target.name}: ${result.failures} of ${result.requests} answers failed, so there is nothing to compare. ` +
        `First: ${result.firstFailure}`,
    );
  }
  const after = server.cpuSeconds();
  const used = before === null || after === null ? null : ((after - before) * 1000) / result.requests;
  const requestsPerSecond = result.requests / result.seconds;
  return { ...result, requestsPerSecond, cpuMillisecondsARequest: used };
}

/**
 * Loads the contestants in turn (A B A B ...), so that other work on the machine hits them alike. In round n each
 * is asked about the same customers in the same order; before the first, each once about every customer. `scratch` is a folder for the lists of questions.
 * @throws {Error} on the first failed answer.
 */
export async function runDuel(
  contestants: readonly Contestant[],
  customerIds: readonly string[],
  scratch: string,
  { rounds, seconds, connections }: DuelOptions,
  report: (name: string, round: number, result: Round) => void,
): Promise<readonly Standing[]> {
  const sides: { contestant: Contestant; questions: string; rounds: Round[]; first: number }[] = [];
  for (const [index, contestant] of contestants.entries()) {
    const questions = join(scratch, `questions-${index}.txt`);
    await writeFile(questions, formatQuestions(contestant.target, customerIds));
    const first = await firstPass(contestant, customerIds, connections);
    sides.push({ contestant, questions, rounds: [], first });
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const side of sides) {
      const result = await measureRound(side.contestant, side.questions, {
        connections,
        seconds,
        seed: round,
      });
      side.rounds.push(result);
      report(side.contestant.target.name, round, result);
    }
  }
  return sides.map(({ contestant: { target, server }, rounds: results, first }) => ({
    name: target.name,
    rounds: results,
    firstPass: first,
    residentMegabytes: server.residentMegabytes(),
  }));
}
