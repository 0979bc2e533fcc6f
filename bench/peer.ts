import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../server/commands/table.js';
import { type Arena, inArena } from './arena.js';
import { checkAnswers, waitForFirstAnswer } from './contestant.js';
import { readCustomerIds } from './customer-ids.js';
import { median, runDuel, type DuelOptions } from './duel.js';
import { startFinrec } from './finrec-server.js';
import { requirePeer, startSeedBaseline } from './seed-baseline.js';
import { figures, ratios } from './standings.js';
import { wholeNumber } from './whole-number.js';

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
    rounds: wholeNumber('rounds', values.rounds, 50),
    seconds: wholeNumber('seconds', values.seconds, 120),
    connections: wholeNumber('connections', values.connections, 256),
  };
}

async function compare(options: Options, { scratch, started }: Arena): Promise<void> {
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
  const [ours, theirs] = standings;
  const roundRatios = ratios(ours, theirs);
  const ratio = median(roundRatios);
  const met = ratio >= FLOOR;
  console.log(
    `\n${customerIds.length} customers, ${options.connections} connections, ${options.rounds} interleaved rounds of ` +
      `${options.seconds} s, medians:\n`,
  );
  console.log(
    formatTable(
      ['server', 'first pass/s', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request', 'RSS MB'],
      rows.map((row) => [
        row.name,
        row.firstPass,
        row.requestsPerSecond,
        row.p50Milliseconds,
        row.p99Milliseconds,
        row.cpuMillisecondsARequest,
        row.residentMegabytes,
      ]),
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
    const report = { machine, settings, servers: rows, ratio, floor: FLOOR, ratios: roundRatios };
    await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  requirePeer(options.peer);
  await inArena((arena) => compare(options, arena));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
