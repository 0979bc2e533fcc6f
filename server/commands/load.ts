import { randomUUID } from 'node:crypto';
import { formatDay } from '../book/day.js';
import { formatReport } from '../book/format-report.js';
import { readBook } from '../book/read-book.js';
import type { Config } from '../config.js';
import { packRelease } from '../engine/kept-release.js';
import type { Release } from '../engine/release.js';
import { MendableError } from '../mendable-error.js';
import { onBookDatabase } from '../storage/book/book-database.js';
import { loadBook, type LoadResult } from '../storage/book/load-book.js';
import { openStorage } from '../storage/open-storage.js';
import { databaseName } from '../storage/postgres-connection.js';
import { assemble } from './assemble.js';
import { runAsScript, type Command } from './command.js';
import { currentModel } from './current-model.js';

const USAGE = `npm run load -- [--data DIR] [--state DIR] [--as-of DATE]
Puts the customers of the CSVs into PostgreSQL (DATABASE_URL), from where servers read them when they are asked for.
They come into force together, at the end; until then, and where it is interrupted, the customers of before stay.
  --data DIR     the folder of the three CSVs; nothing is written there (data)
  --state DIR    the folder of the release that gives clusters and tags; trained now where there is none (var for data,
                 else a folder of its own in var)
  --as-of DATE   the day that "today" stands for (as the data say)`;

const CUSTOMERS_A_LINE = 100_000;

function databaseUrl({ feedback }: Config): string {
  if (feedback.kind === 'postgres') return feedback.url;
  throw new MendableError(
    'Customers are loaded into PostgreSQL, so name one: DATABASE_URL=postgres://user:password@host:5432/database npm run load',
  );
}

function describeLoad({ book, bytes }: LoadResult, seconds: number): string {
  const rows = Math.round(book.size / seconds);
  const perCustomer = Math.round(bytes / book.size);
  return `Loaded ${book.size.toLocaleString('en')} customers in ${seconds.toFixed(1)} s: ${rows.toLocaleString('en')} a second, ${perCustomer} bytes a customer with all indexes.`;
}

async function keepRelease({ feedback }: Config, release: Release): Promise<void> {
  const storage = await openStorage(feedback, {
    serverId: randomUUID(),
    onTrouble: () => undefined,
  });
  try {
    await storage.archive.keep({ version: release.version, files: packRelease(release) });
  } finally {
    await storage.close();
  }
}

export const LOAD: Command = {
  usage: USAGE,
  flags: {},
  async run(config, _flags, voice) {
    const { say } = voice;
    const url = databaseUrl(config);
    // A database that cannot be reached is told before minutes of reading and training.
    await onBookDatabase(url, () => Promise.resolve());
    const read = await readBook(config.data);
    say(formatReport(read.report));
    const { book } = read;
    const { release, census } = assemble(config, book, await currentModel(config, read, voice));
    // What servers read the book by is kept before the book is in force.
    await keepRelease(config, release);
    const start = performance.now();
    const loaded = await onBookDatabase(url, (database) =>
      loadBook(
        database,
        book,
        census,
        {
          releaseVersion: release.version,
          asOf: release.asOf,
          tags: release.rules.tags.map(({ tag }) => tag),
          loadedAt: new Date().toISOString(),
        },
        (customers) => {
          if (customers % CUSTOMERS_A_LINE === 0) say(`${customers.toLocaleString('en')} customers written`);
        },
      ),
    );
    say(describeLoad(loaded, (performance.now() - start) / 1000));
    say(
      `Book ${loaded.book.id} is in force in ${databaseName(url)}, as of ${formatDay(release.asOf)}, by release ${release.version}.`,
    );
  },
};

await runAsScript(LOAD, import.meta.url);
