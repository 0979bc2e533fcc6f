import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildServer } from './child-server.js';
import { ask, problemOf, type HttpAnswer, type Target } from './load.js';

const POLL_MILLISECONDS = 100;
const START_LIMIT_SECONDS = 120;
const CHECKED_CUSTOMERS = 50;
const SHOWN_CHARACTERS = 300;

/** A started server that takes part in a comparison. */
export interface Contestant {
  readonly target: Target;
  readonly server: ChildServer;
  /** The close look at one answer, or null; costs too much to take during the measurement. */
  inspect(answer: HttpAnswer): string | null;
}

/** Waits until the contestant answers for this customer; returns the seconds waited. */
export async function waitForFirstAnswer(
  { target, server }: Contestant,
  customerId: string,
): Promise<number> {
  const agent = new Agent();
  const start = performance.now();
  let last = 'nothing listens on its port';
  while (performance.now() - start < START_LIMIT_SECONDS * 1000) {
    server.assertRunning();
    try {
      const problem = problemOf(target, await ask(agent, target, customerId));
      if (problem === null) return (performance.now() - start) / 1000;
      last = problem;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await wait(POLL_MILLISECONDS);
  }
  throw new Error(
    `${target.name} gave no answer within ${START_LIMIT_SECONDS} s of its start. Last: ${last}`,
  );
}

/**
 * Asks about every customer once, so that what a server remembers is remembered before it is measured. Returns the
 * requests a second of this first pass, which no memory can help.
 */
export async function firstPass(
  { target, server }: Contestant,
  customerIds: readonly string[],
  connections: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = [...customerIds];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const problem = problemOf(target, await ask(agent, target, id));
        if (problem !== null) throw new Error(`${target.name}, customer ${id}: ${problem}`);
      }
    }),
  );
  agent.destroy();
  server.assertRunning();
  return customerIds.length / ((performance.now() - start) / 1000);
}

/** Looks closely at the answers for some customers. @throws {Error} naming the first wrong one. */
export async function checkAnswers(contestant: Contestant, customerIds: readonly string[]): Promise<void> {
  const { target } = contestant;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const step = Math.max(1, Math.floor(customerIds.length / CHECKED_CUSTOMERS));
  for (let index = 0; index < customerIds.length; index += step) {
    const customerId = customerIds[index] ?? '';
    const answer = await ask(agent, target, customerId);
    const problem = problemOf(target, answer) ?? contestant.inspect(answer);
    if (problem !== null) {
      const shown = answer.body.slice(0, SHOWN_CHARACTERS);
      throw new Error(
        `${target.name}, customer ${customerId}: ${problem}. It answered ${answer.status}: ${shown}`,
      );
    }
  }
  agent.destroy();
}
