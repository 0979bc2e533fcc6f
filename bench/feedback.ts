import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runAsScript, type Command, type Voice } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { MendableError } from '../server/mendable-error.js';
import { type Arena, inArena } from './arena.js';
import { checkAnswers, waitForFirstAnswer, type Contestant } from './contestant.js';
import { readCustomerIds } from './customer-ids.js';
import { median, runDuel, type DuelOptions } from './duel.js';
import { dashboardMutation, SHORT_MUTATION } from './feedback-mutations.js';
import { givenFeedback, givenPeerFeedback } from './feedback-question.js';
import { startFinrec } from './finrec-server.js';
import { compareLogs, LOG_FLOOR, LOG_WRITERS } from './log-load.js';
import { ownDatabase } from './own-database.js';
import { requirePeer, startSeedBaseline } from './seed-baseline.js';
import { figures, ratios } from './standings.js';
import { wholeNumber } from './whole-number.js';

const USAGE = `npm run bench:feedback -- --peer DIR [--database-url URL] [--rounds N] [--seconds N] [--connections N] [--json FILE]
How fast feedback is taken, on SQLite and on PostgreSQL, in turn with the replaced system's POST /feedback, which keeps
nothing: once with a short answer, once with all that the dashboard shows anew. Then the log alone, with ${LOG_WRITERS} writers.
Fails where an answer fails, or the log takes less than ${LOG_FLOOR} a second.
  --peer DIR           the folder with the peer's app.py
  --database-url URL   a PostgreSQL whose user may make databases; without it, SQLite alone is measured
  --rounds N           of each, one after the other (5)
  --seconds N          of a round (5)
  --connections N      requests under way at once (8)
  --python FILE        what runs the peer (/usr/bin/python3)
  --json FILE          also write the figures to a file`;

const PEER_WORKERS = 2;

interface Options extends DuelOptions {
  readonly data: string;
  readonly peer: string;
  readonly python: string;
  readonly databaseUrl: string | null;
}

async function startAll(
  { data, peer, python, databaseUrl }: Options,
  { scratch, started }: Arena,
): Promise<readonly Contestant[]> {
  const inFolder = (folder: string): { readonly data: string; readonly scratch: string } => ({
    data,
    scratch: join(scratch, folder),
  });
  started.push(
    await startSeedBaseline({ ...inFolder('peer'), peer, python, workers: PEER_WORKERS }),
    await startFinrec({ ...inFolder('sqlite'), name: 'finrec, SQLite' }),
  );
  if (databaseUrl !== null)
    started.push(await startFinrec({ ...inFolder('postgres'), name: 'finrec, PostgreSQL', databaseUrl }));
  return started;
}

async function compare(
  [peer, ...ours]: readonly Contestant[],
  mutation: string,
  options: Options,
  { scratch }: Arena,
  { say }: Voice,
): Promise<readonly object[]> {
  if (peer === undefined) return [];
  const customerIds = await readCustomerIds(options.data);
  const contestants = [givenPeerFeedback(peer), ...ours.map((one) => givenFeedback(one, mutation))];
  for (const contestant of contestants) {
    await waitForFirstAnswer(contestant, customerIds[0] ?? '');
    await checkAnswers(contestant, customerIds);
  }
  const standings = await runDuel(contestants, customerIds, scratch, options, (name, round, result) => {
    say(`round ${round} of ${options.rounds}: ${name}: ${result.requestsPerSecond.toFixed(0)} requests/s`);
  });
  const rows = standings.map((standing) => ({
    ...figures(standing),
    ratio: median(ratios(standing, standings[0])),
  }));
  say(
    formatTable(
      ['server', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request', 'times the peer'],
      rows.map((row) => [
        row.name,
        row.requestsPerSecond,
        row.p50Milliseconds,
        row.p99Milliseconds,
        row.cpuMillisecondsARequest,
        row.ratio,
      ]),
    ),
  );
  return rows;
}

async function measure(options: Options, json: string | null, arena: Arena, voice: Voice): Promise<void> {
  const { rounds, seconds, connections } = options;
  const contestants = await startAll(options, arena);
  voice.say(`${rounds} rounds of ${seconds} s in turn, ${connections} connections, medians.`);
  voice.say('\nAnswering with what was understood and what changed:\n');
  const short = await compare(contestants, SHORT_MUTATION, options, arena, voice);
  voice.say('\nAnswering with all that the dashboard shows anew:\n');
  const whole = await compare(contestants, await dashboardMutation(), options, arena, voice);
  await Promise.all(contestants.map(({ server }) => server.stop()));
  voice.say('\nThe log alone:\n');
  const logs = await compareLogs(options, join(arena.scratch, 'log'), voice);
  if (json !== null) {
    const machine = { node: process.version, cores: availableParallelism() };
    const report = { machine, settings: { rounds, seconds, connections }, short, whole, logs };
    writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  const slow = logs.filter(({ appendsPerSecond }) => appendsPerSecond < LOG_FLOOR);
  if (slow.length > 0)
    throw new MendableError(
      `${slow.map(({ name }) => name).join(', ')}: fewer than ${LOG_FLOOR} appends a second.`,
    );
}

const FEEDBACK: Command = {
  usage: USAGE,
  flags: Object.fromEntries(
    ['peer', 'database-url', 'rounds', 'seconds', 'connections', 'python', 'json'].map((flag) => [
      flag,
      { type: 'string' },
    ]),
  ),
  async run({ data }, flags, voice) {
    const text = (flag: string): string | null => {
      const value = flags[flag];
      return typeof value === 'string' ? value : null;
    };
    const peer = text('peer');
    if (peer === null)
      throw new MendableError(`--peer is missing: the folder with the peer's app.py.\n${USAGE}`);
    requirePeer(peer);
    const server = text('database-url');
    const database = server === null ? null : await ownDatabase(server);
    const options = {
      data,
      peer,
      python: text('python') ?? '/usr/bin/python3',
      databaseUrl: database?.url ?? null,
      rounds: wholeNumber('rounds', text('rounds') ?? '5', 50),
      seconds: wholeNumber('seconds', text('seconds') ?? '5', 120),
      connections: wholeNumber('connections', text('connections') ?? '8', 256),
    };
    try {
      await inArena((arena) => measure(options, text('json'), arena, voice));
    } finally {
      await database?.remove();
    }
  },
};

await runAsScript(FEEDBACK, import.meta.url);
