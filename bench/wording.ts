import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { runAsScript, type Command } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { startModelServer } from '../server/wording/testing/model-server.js';
import { silence } from '../server/wording/testing/replies.js';
import type { Contestant } from './contestant.js';
import { readCustomerIds } from './customer-ids.js';
import { startFinrec } from './finrec-server.js';
import { ask, problemOf, type Target } from './load.js';
import { wholeNumber } from './whole-number.js';

const USAGE = `npm run bench:wording -- [--rounds N] [--json FILE]
What a language model that takes every request and never answers adds to the answers of a server, in milliseconds: the
same customers are asked of a server without a model and of one with it, in turn.
  --rounds N    customers asked of each server, by each door (400)
  --json FILE   also write the figures to a file`;

const DATA = 'data';
const ROUNDS = 400;
/** Twice as many customers are in the book, and each door asks for its own. */
const MOST_ROUNDS = 900;
const WARM_UP = 40;
const MOST_ADDED_MILLISECONDS = 5;
const READY_WITHIN_MILLISECONDS = 120_000;

interface Door {
  readonly name: string;
  readonly of: (target: Target) => Target;
}

const DOORS: readonly Door[] = [
  { name: 'customer page, POST /graphql', of: (target) => target },
  {
    name: 'GET /recommend',
    of: (target) => ({
      ...target,
      failureMark: null,
      question: (customerId) => ({
        method: 'GET',
        path: `/recommend?customer_id=${encodeURIComponent(customerId)}`,
        body: null,
      }),
    }),
  },
];

interface Added {
  readonly door: string;
  readonly percentile: number;
  readonly without: number;
  readonly hanging: number;
  readonly added: number;
}

async function untilReady({ server, target }: Contestant, agent: Agent, customerId: string): Promise<void> {
  const start = performance.now();
  for (;;) {
    server.assertRunning();
    const answer = await ask(agent, target, customerId).catch(() => null);
    if (answer !== null && problemOf(target, answer) === null) return;
    if (performance.now() - start > READY_WITHIN_MILLISECONDS)
      throw new Error(`${server.name} does not answer.`);
    await wait(200);
  }
}

/** Milliseconds from the question to the last byte of a good answer. */
async function timed(agent: Agent, target: Target, customerId: string): Promise<number> {
  const start = performance.now();
  const answer = await ask(agent, target, customerId);
  const milliseconds = performance.now() - start;
  const problem = problemOf(target, answer);
  if (problem !== null) throw new Error(`${target.name}, customer ${customerId}: ${problem}`);
  return milliseconds;
}

function percentileOf(sorted: readonly number[], percentile: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((percentile / 100) * sorted.length))] ?? Number.NaN;
}

/** Asks both servers for each customer, the one that goes first changing from customer to customer. */
async function compare(
  door: Door,
  [without, hanging]: readonly [Contestant, Contestant],
  customerIds: readonly string[],
  agent: Agent,
): Promise<readonly Added[]> {
  const times = { without: [] as number[], hanging: [] as number[] };
  for (const [index, customerId] of customerIds.entries()) {
    const turns = [[times.without, without] as const, [times.hanging, hanging] as const];
    for (const [kept, { target }] of index % 2 === 0 ? turns : turns.toReversed()) {
      const milliseconds = await timed(agent, door.of(target), customerId);
      if (index >= WARM_UP) kept.push(milliseconds);
    }
  }
  const sorted = {
    without: times.without.toSorted((one, other) => one - other),
    hanging: times.hanging.toSorted((one, other) => one - other),
  };
  return [50, 95, 99].map((percentile) => {
    const base = percentileOf(sorted.without, percentile);
    const withModel = percentileOf(sorted.hanging, percentile);
    return { door: door.name, percentile, without: base, hanging: withModel, added: withModel - base };
  });
}

const WORDING: Command = {
  usage: USAGE,
  flags: { json: { type: 'string' }, rounds: { type: 'string' } },
  async run(_config, { json, rounds }, { say }) {
    const count =
      WARM_UP + (typeof rounds === 'string' ? wholeNumber('rounds', rounds, MOST_ROUNDS) : ROUNDS);
    const customerIds = await readCustomerIds(DATA);
    const scratch = mkdtempSync(join(tmpdir(), 'finrec-bench-'));
    const model = await startModelServer({ mode: 'text2text', reply: silence });
    const agent = new Agent({ keepAlive: true });
    const servers: Contestant[] = [];
    try {
      for (const [name, environment] of [
        ['no model', {}],
        ['hanging model', { HF_ENDPOINT: model.endpoint ?? '', HF_DAILY_BUDGET: 'off' }],
      ] as const) {
        const contestant = await startFinrec({ data: DATA, scratch: join(scratch, name), name, environment });
        servers.push(contestant);
        await untilReady(contestant, agent, customerIds[0] ?? '');
      }
      const [without, hanging] = servers;
      if (without === undefined || hanging === undefined) throw new Error('Both servers were started.');
      const figures: Added[] = [];
      for (const [index, door] of DOORS.entries()) {
        const asked = customerIds.slice(index * count, (index + 1) * count);
        figures.push(...(await compare(door, [without, hanging], asked, agent)));
      }
      const header = ['door', 'percentile', 'no model, ms', 'hanging model, ms', 'added, ms'];
      const rows = figures.map((figure) => [
        figure.door,
        `p${figure.percentile}`,
        figure.without,
        figure.hanging,
        figure.added,
      ]);
      say(formatTable(header, rows));
      const worst = Math.max(
        ...figures.filter(({ percentile }) => percentile === 99).map(({ added }) => added),
      );
      const kept = worst <= MOST_ADDED_MILLISECONDS;
      say(
        `The model was asked ${model.seen.length} times. At most ${MOST_ADDED_MILLISECONDS} ms added at p99: ${kept ? 'kept' : 'MISSED'}.`,
      );
      if (typeof json === 'string') {
        writeFileSync(json, `${JSON.stringify({ figures, asked: model.seen.length }, null, 2)}\n`);
      }
    } finally {
      agent.destroy();
      await Promise.all(servers.map(({ server }) => server.stop()));
      await model.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

await runAsScript(WORDING, import.meta.url);
