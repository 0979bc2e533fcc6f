import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { formatTable } from '../server/commands/table.js';
import { checkAnswers, waitForFirstAnswer, type Contestant } from './contestant.js';
import { median, runDuel, type DuelOptions, type Round, type Standing } from './duel.js';
import { startFinrec } from './finrec-server.js';
import { requirePeer, startSeedBaseline } from './seed-baseline.js';

/** finrec must answer at least this many times as many requests a second as the system it replaces. */
const FLOOR = 25;
const PEER_WORKERS = 2;
const USAGE = `Usage: node dist/bench/peer.js --peer DIR [--data data] [--rounds 5] [--seconds 5] [--connections 8]
       [--python /usr/bin/python3] [--json FILE]`;

interface Options extends DuelOptions {
  readonly peer: string;
  readonly data: string;
  readonly python: string;
  readonly json: string | null;
}

function count(flag: string, text: string, highest: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= highest) return value;
  throw new Error(`--${flag} ${text}: expected a whole number from 1 to ${highest}.`);
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string' },
      data: { type: 'string', default: 'data' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '8' },
      python: { type: 'string', default: '/usr/bin/python3' },
      json: { type: 'string' },
    },
  });
  if (values.peer === undefined)
    throw new Error(`--peer is missing: the folder with the peer's app.py.\n${USAGE}`);
  return {
    peer: values.peer,
    data: values.data,
    python: values.python,
    json: values.json ?? null,
    rounds: count('rounds', values.rounds, 50),
    seconds: count('seconds', values.seconds, 120),
    connections: count('connections', values.connections, 256),
  };
}

async function readCustomerIds(data: string): Promise<readonly string[]> {
  const text = await readFile(join(data, 'customer_data.csv'), 'utf8');
  const rows = parse<{ Customer_ID?: string }>(text, { columns: true, bom: true });
  return rows.map((row) => row.Customer_ID ?? '').filter((customerId) => customerId !== '');
}

function figures({
  name,
  rounds,
  firstPass,
  residentMegabytes,
}: Standing): Readonly<Record<string, string | number | null>> {
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

/** Request rates of the first standing over the second's, round by round. */
function ratios([ours, theirs]: readonly Standing[]): readonly number[] {
  return (ours?.rounds ?? []).map(
    ({ requestsPerSecond }, round) => requestsPerSecond / (theirs?.rounds[round]?.requestsPerSecond ?? NaN),
  );
}

async function compare(options: Options, scratch: string, started: Contestant[]): Promise<void> {
  const customerIds = await readCustomerIds(options.data);
  const { data, peer, python } = options;
  const starts = [
    () => startFinrec({ data, scratch: join(scratch, 'finrec') }),
    () => startSeedBaseline({ data, peer, python, workers: PEER_WORKERS, scratch: join(scratch, 'peer') }),
  ];
  for (const start of starts) {
    const contestant = await start();
    started.push(contestant);
    const seconds = await waitForFirstAnswer(contestant, customerIds[0] ?? '');
    console.log(`${contestant.target.name} answers ${seconds.toFixed(1)} s after its start`);
    await checkAnswers(contestant, customerIds);
  }
  const standings = await runDuel(
    started,
    customerIds,
    scratch,
    options,
    (name, round, { requestsPerSecond }) => {
      console.log(`round ${round} of ${options.rounds}: ${name}: ${requestsPerSecond.toFixed(1)} requests/s`);
    },
  );

  const rows = standings.map(figures);
  const ratio = median(ratios(standings));
  const met = ratio >= FLOOR;
  console.log(
    `\n${customerIds.length} customers, ${options.connections} connections, ${options.rounds} interleaved rounds of ` +
      `${options.seconds} s, medians:\n`,
  );
  console.log(
    formatTable(
      ['server', 'first pass/s', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request', 'RSS MB'],
      rows.map((row) => Object.values(row)),
    ),
  );
  console.log(
    `\nfinrec / seed baseline: ${ratio.toFixed(1)} times (floor ${FLOOR}: ${met ? 'met' : 'MISSED'})`,
  );
  if (!met) process.exitCode = 1;
  if (options.json !== null) {
    const machine = { node: process.version, cores: availableParallelism() };
    const { rounds, seconds, connections } = options;
    const settings = { customers: customerIds.length, rounds, seconds, connections };
    const report = { machine, settings, servers: rows, ratio, floor: FLOOR, ratios: ratios(standings) };
    await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  requirePeer(options.peer);
  const scratch = await mkdtemp(join(tmpdir(), 'finrec-bench-'));
  const started: Contestant[] = [];
  const stopAll = async (): Promise<void> => {
    await Promise.all(started.map(({ server }) => server.stop()));
    await rm(scratch, { recursive: true, force: true });
  };
  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
    void stopAll().finally(() => process.exit(130));
  });
  try {
    await compare(options, scratch, started);
  } catch (error) {
    // Stopping the servers breaks whatever was under way; that is no news.
    if (!interruption.signal.aborted) throw error;
  } finally {
    await stopAll();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
