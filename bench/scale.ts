import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import type { Book } from '../server/book/book.js';
import { parseDay } from '../server/book/day.js';
import { generateCustomers } from '../server/book/generate/generate.js';
import { writeCustomers } from '../server/book/generate/write.js';
import { readBook } from '../server/book/read-book.js';
import { assemble } from '../server/commands/assemble.js';
import { runAsScript, type Command, type Voice } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { packRelease } from '../server/engine/kept-release.js';
import { MendableError } from '../server/mendable-error.js';
import { trainModel } from '../server/model/train-model.js';
import { onBookDatabase } from '../server/storage/book/book-database.js';
import { loadBook } from '../server/storage/book/load-book.js';
import { openStorage } from '../server/storage/open-storage.js';
import { firstPass, waitForFirstAnswer, type Contestant } from './contestant.js';
import { startFinrec } from './finrec-server.js';
import { fillLog } from './fill-log.js';
import { ownDatabase } from './own-database.js';
import { wholeNumber } from './whole-number.js';

const USAGE = `npm run bench:scale -- --database-url URL [--customers N] [--json FILE]
What a customer, an entry of the log and an answer cost: the figures that docs/scale.md rests on.
  --database-url URL   a PostgreSQL whose user may make databases
  --customers N        of the generated book (20000)
  --json FILE          also write the figures to a file`;

const AS_OF = parseDay('2026-10-31') ?? 0;
const SEED = 42;
const CONNECTIONS = 8;
const PAGES = 2000;
const ENTRIES = 20_000;
const SECOND_MILLISECONDS = 1000;

type Figures = Record<string, number>;

async function load(book: Book, data: string, url: string): Promise<Figures> {
  const model = trainModel(book, { seed: SEED, k: 8 });
  const { release, census } = assemble({ data, asOf: null }, book, { model, trainedAt: '' });
  const storage = await openStorage(
    { kind: 'postgres', url },
    { serverId: 'bench', onTrouble: () => undefined },
  );
  try {
    await storage.archive.keep({ version: release.version, files: packRelease(release) });
  } finally {
    await storage.close();
  }
  const details = {
    releaseVersion: release.version,
    asOf: release.asOf,
    tags: release.rules.tags.map(({ tag }) => tag),
    loadedAt: '2026-11-22T12:00:00.000Z',
  };
  const start = performance.now();
  const { bytes } = await onBookDatabase(url, (database) =>
    loadBook(database, book, census, details, () => undefined),
  );
  const seconds = (performance.now() - start) / SECOND_MILLISECONDS;
  return {
    'customers loaded a second': book.size / seconds,
    'bytes a customer, with indexes': bytes / book.size,
  };
}

/** Asks for pages of different customers, and takes the server's own time and memory. */
async function answer(
  contestant: Contestant,
  customerIds: readonly string[],
  name: string,
): Promise<Figures> {
  const { server } = contestant;
  await waitForFirstAnswer(contestant, customerIds[0] ?? '');
  const atStart = server.residentMegabytes() ?? NaN;
  const before = server.cpuSeconds() ?? NaN;
  const pagesASecond = await firstPass(contestant, customerIds, CONNECTIONS);
  const milliseconds = (((server.cpuSeconds() ?? NaN) - before) * SECOND_MILLISECONDS) / customerIds.length;
  return {
    [`${name}: MB resident at the first answer`]: atStart,
    [`${name}: MB resident after ${customerIds.length} customers`]: server.residentMegabytes() ?? NaN,
    [`${name}: CPU ms of a customer's first page`]: milliseconds,
    [`${name}: first pages a second, ${CONNECTIONS} at once`]: pagesASecond,
  };
}

async function bytesOf(url: string, tables: readonly string[]): Promise<number> {
  return onBookDatabase(url, async (database) => {
    const { rows } = await sql<{ bytes: string }>`
      select sum(pg_total_relation_size(name::regclass)) as bytes from unnest(${tables}::text[]) as name
    `.execute(database);
    return Number(rows[0]?.bytes ?? NaN);
  });
}

async function logs(url: string): Promise<Figures> {
  const said = ['feedback_event', 'feedback_words', 'feedback_item'];
  const before = [await bytesOf(url, said), await bytesOf(url, ['product_shown'])] as const;
  const filled = await fillLog(url, ENTRIES);
  const after = [await bytesOf(url, said), await bytesOf(url, ['product_shown'])] as const;
  return {
    'bytes of a piece of feedback, with indexes': (after[0] - before[0]) / filled.feedbacks,
    'bytes of a product shown, with indexes': (after[1] - before[1]) / filled.shown,
    'pieces of feedback appended a second, 64 at once': filled.feedbacksASecond,
    'products shown taken down a second, 64 lists at once': filled.shownASecond,
  };
}

async function measure(customers: number, server: string, { say }: Voice): Promise<Figures> {
  const scratch = await mkdtemp(join(tmpdir(), 'finrec-scale-'));
  const database = await ownDatabase(server);
  const started: Contestant[] = [];
  try {
    const data = join(scratch, 'data');
    await writeCustomers(data, generateCustomers({ customers, seed: SEED, asOf: AS_OF }), true);
    const { book } = await readBook(data);
    const pages = Array.from({ length: Math.min(PAGES, customers) }, (_, row) => book.customerId(row));
    say(`${customers} customers are generated; loading them.`);
    const loaded = await load(book, data, database.url);
    say('Asking a server that reads customers from the database.');
    const stateless = { name: 'database', scratch: join(scratch, 'database'), databaseUrl: database.url };
    const fromDatabase = await startFinrec({ ...stateless, data: resolve('data'), stateless: true });
    started.push(fromDatabase);
    const answeredFromDatabase = await answer(fromDatabase, pages, 'customers in PostgreSQL');
    await fromDatabase.server.stop();
    say('Asking a server that holds them in memory.');
    const inMemory = await startFinrec({ name: 'memory', data, scratch: join(scratch, 'memory') });
    started.push(inMemory);
    const answeredFromMemory = await answer(inMemory, pages, 'customers in memory');
    await inMemory.server.stop();
    return { ...loaded, ...answeredFromDatabase, ...answeredFromMemory, ...(await logs(database.url)) };
  } finally {
    for (const { server: running } of started) await running.stop();
    await database.remove();
    await rm(scratch, { recursive: true });
  }
}

const SCALE: Command = {
  usage: USAGE,
  flags: {
    'database-url': { type: 'string' },
    customers: { type: 'string', default: '20000' },
    json: { type: 'string' },
  },
  async run(_config, { 'database-url': url, customers, json }, voice) {
    if (typeof url !== 'string')
      throw new MendableError(`--database-url is missing: a PostgreSQL to measure on.\n${USAGE}`);
    const figures = await measure(wholeNumber('customers', String(customers), 1_000_000), url, voice);
    const rounded = Object.entries(figures).map(
      ([what, figure]) => [what, Number(figure.toPrecision(3))] as const,
    );
    voice.say(formatTable(['what', 'figure'], rounded));
    if (typeof json === 'string')
      writeFileSync(json, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
  },
};

await runAsScript(SCALE, import.meta.url);
