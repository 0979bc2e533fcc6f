import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { readBook } from '../server/book/read-book.js';
import { runAsScript, type Command } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { MendableError } from '../server/mendable-error.js';
import { trainModel } from '../server/model/train-model.js';
import { open } from '../server/open.js';
import type { CustomerView, RecommendationService } from '../server/service/recommendation-service.js';
import { freePort, startChildServer } from './child-server.js';

const USAGE = `npm run floors -- [--json FILE]
Measures what the core promises on the committed book, and on the original's where it is at hand.
  --json FILE   also write the figures to a file`;

const SEED = 42;
const LIST_SIZE = 8;
const ORIGINAL = '../shared/data/original';
const FIRST_ANSWER_SECONDS = 30;

interface Floor {
  readonly promise: string;
  readonly measured: number | null;
  readonly bound: string;
  readonly kept: boolean | null;
}

function atLeast(promise: string, measured: number, least: number): Floor {
  return { promise, measured, bound: `at least ${least}`, kept: measured >= least };
}

function atMost(promise: string, measured: number, most: number): Floor {
  return { promise, measured, bound: `at most ${most}`, kept: measured <= most };
}

interface Served {
  readonly service: RecommendationService;
  readonly views: readonly CustomerView[];
  readonly trainingSeconds: number;
}

async function serve(data: string): Promise<Served> {
  const start = performance.now();
  const read = await readBook(data);
  const model = trainModel(read.book, { seed: SEED, k: null });
  const trainingSeconds = (performance.now() - start) / 1000;
  const tools = { trainedAt: '', now: () => new Date(0), newId: () => '' };
  const { service } = await open({ data, asOf: null }, read, model, tools);
  const records = Array.from({ length: read.book.size }, (_, row) => read.book.record(row));
  return { service, views: await service.viewsOf(records), trainingSeconds };
}

function shown({ decision }: CustomerView): readonly string[] {
  return decision.recommendations.slice(0, LIST_SIZE).map(({ product }) => product.productId);
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

async function committedBook(): Promise<readonly Floor[]> {
  const { service, views, trainingSeconds } = await serve('data');
  const { model, rules, tagShares, catalogue } = service.release;
  const shares = rules.tags
    .filter(({ when }) => when !== null)
    .map(({ tag }) => 100 * (tagShares.get(tag) ?? 0));
  const reach = counted(views.flatMap(shown));
  const lists = counted(views.map((view) => shown(view).join()));
  return [
    atMost('training 2,000 customers, seconds', trainingSeconds, 10),
    atLeast('held-out accuracy', model.accuracy.value, 0.93),
    atLeast('rarest tag, % of customers', Math.min(...shares), 2),
    atMost('most frequent tag, % of customers', Math.max(...shares), 60),
    atLeast(
      'customers that the rarest product reaches',
      Math.min(...catalogue.products.map(({ productId }) => reach.get(productId) ?? 0)),
      5,
    ),
    atMost('most shared list, % of customers', (100 * Math.max(...lists.values())) / views.length, 10),
    atLeast(
      'kinds of insight',
      new Set(views.flatMap(({ decision }) => decision.insights.map(({ code }) => code))).size,
      12,
    ),
  ];
}

async function originalBook(): Promise<Floor> {
  const promise = 'original customers with at least 3 recommendations';
  if (!existsSync(ORIGINAL))
    return { promise, measured: null, bound: `${ORIGINAL} is not at hand`, kept: null };
  const { views } = await serve(ORIGINAL);
  return atLeast(promise, views.filter((view) => shown(view).length >= 3).length, 95);
}

/** Starts the server as built, with nothing trained, and asks until it answers. */
async function firstAnswer(): Promise<Floor> {
  const scratch = mkdtempSync(join(tmpdir(), 'finrec-floors-'));
  const port = await freePort();
  const start = performance.now();
  const server = await startChildServer({
    name: 'finrec',
    command: process.execPath,
    arguments: ['dist/server/main.js', '--state', join(scratch, 'state'), '--port', String(port)],
    directory: '.',
    environment: { LOG_LEVEL: 'warn' },
    logFile: join(scratch, 'server.log'),
  });
  try {
    for (;;) {
      server.assertRunning();
      const seconds = (performance.now() - start) / 1000;
      const answer = await fetch(`http://127.0.0.1:${port}/recommend?customer_id=5`).catch(() => null);
      if (answer?.ok === true || seconds > 4 * FIRST_ANSWER_SECONDS) {
        return atMost(
          'first answer after start with nothing trained, seconds',
          seconds,
          FIRST_ANSWER_SECONDS,
        );
      }
      await wait(100);
    }
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const FLOORS: Command = {
  usage: USAGE,
  flags: { json: { type: 'string' } },
  async run(_config, { json }, { say }) {
    const floors = [await firstAnswer(), ...(await committedBook()), await originalBook()];
    const rows = floors.map(({ promise, measured, bound, kept }) => [
      promise,
      measured === null ? '-' : measured.toFixed(3),
      bound,
      kept === null ? 'not measured' : kept ? 'kept' : 'MISSED',
    ]);
    say(formatTable(['promise', 'measured', 'floor', ''], rows));
    if (typeof json === 'string') writeFileSync(json, `${JSON.stringify({ floors }, null, 2)}\n`);
    const missed = floors.filter(({ kept }) => kept === false);
    if (missed.length > 0)
      throw new MendableError(`Missed: ${missed.map(({ promise }) => promise).join('; ')}`);
  },
};

await runAsScript(FLOORS, import.meta.url);
