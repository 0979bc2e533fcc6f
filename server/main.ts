import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino, type Logger } from 'pino';
import { createApp } from './api/app.js';
import { formatDay } from './book/day.js';
import { readBook } from './book/read-book.js';
import { runAsScript, type Command, type Voice } from './commands/command.js';
import { currentModel } from './commands/current-model.js';
import { learnByAndBy } from './commands/serve/learn-by-and-by.js';
import { closeOnSignal, listen } from './commands/serve/listen.js';
import { codeVersion } from './commands/project.js';
import { rewriterOf } from './commands/serve/rewriter-of.js';
import { tellWhatWasRead } from './commands/serve/tell-what-was-read.js';
import { tellWhetherServed } from './commands/serve/tell-whether-served.js';
import type { Config } from './config.js';
import { open, openLoaded, type Opened } from './open.js';
import { describePlace } from './storage/feedback-place.js';
import { openStorage, type Storage } from './storage/open-storage.js';

const USAGE = `npm start -- [--data DIR] [--state DIR] [--book csv|database] [--host HOST] [--port N] [--as-of DATE]
Trains if there is no release yet, and serves the dashboard at / and GraphQL at /graphql.
  --data DIR     the folder of the three CSVs; nothing is written there (data)
  --state DIR    the folder for all that finrec writes (var for data, else a folder of its own in var)
  --book WHERE   csv: customers are read from the CSVs at the start, and held in memory; database: they are read from
                 PostgreSQL (DATABASE_URL) when they are asked for, where npm run load has put them (csv)
  --host HOST    the address to listen on (127.0.0.1)
  --port N       the port to listen on; 0 takes a free one (4000)
  --as-of DATE   the day that "today" stands for (as the data say)`;

const BODY_LIMIT_BYTES = 100_000;
const SHED_AT_DELAY_MILLISECONDS = 1000;

/** The build puts the client beside the server. */
const CLIENT = fileURLToPath(new URL('../client', import.meta.url));
const PAGES = ['index.html', 'explore.html'];

function pagesFolder({ say }: Voice): string | null {
  if (PAGES.every((page) => existsSync(join(CLIENT, page)))) return CLIENT;
  say('The dashboard is not built: npm run build. The API is served.');
  return null;
}

function addressesOf(address: string, pages: string | null): string {
  const graphql = `GraphQL: ${address}/graphql`;
  return pages === null ? graphql : `Dashboard: ${address}/  ${graphql}  Explorer: ${address}/explore`;
}

function storageOf({ feedback }: Config, log: Logger): Promise<Storage> {
  return openStorage(feedback, {
    serverId: randomUUID(),
    onTrouble: (what, err) => {
      log.warn({ err }, what);
    },
  });
}

/** The service over the customers of the CSVs or of the database. Whatever is wrong with the CSVs is told first. */
async function opened(config: Config, log: Logger, voice: Voice): Promise<Opened & { storage: Storage }> {
  const tools = { now: () => new Date(), newId: randomUUID };
  const read = config.book === 'csv' ? await readBook(config.data) : null;
  if (read !== null) await tellWhatWasRead(read, config, voice);
  const trained = read === null ? null : await currentModel(config, read, voice);
  const storage = await storageOf(config, log);
  try {
    const parts =
      read === null || trained === null
        ? await openLoaded(config, tools, storage)
        : await open(config, read, trained.model, { ...tools, trainedAt: trained.trainedAt }, storage);
    return { ...parts, storage };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

const SERVE: Command = {
  usage: USAGE,
  flags: {},
  async run(config, _flags, voice) {
    const log = pino({ level: config.logLevel });
    const { service, wording, storage } = await opened(config, log, voice);
    const rewriter = await rewriterOf(config, storage.rewrites, log, voice);
    const pages = pagesFolder(voice);
    const { introspection, jit, rateLimitPerMinute, auth } = config;
    const app = await createApp({
      service,
      wording,
      rewriter,
      config: {
        introspection,
        jit,
        rateLimitPerMinute,
        auth,
        bodyLimit: BODY_LIMIT_BYTES,
        shedAtDelay: SHED_AT_DELAY_MILLISECONDS,
        code: codeVersion(),
        pages,
      },
      log,
    });
    const endLearning = learnByAndBy(service, log);
    // Fastify comes to this after the last answer.
    app.addHook('onClose', async () => {
      endLearning();
      await rewriter?.settle();
      await storage.close();
    });
    const closing = new AbortController();
    closeOnSignal(() => {
      closing.abort();
      rewriter?.close();
      void app.close();
    });
    const address = await listen(app, config);
    voice.say(describePlace(config.feedback));
    voice.say(
      `finrec serves ${service.book.size} customers as of ${formatDay(service.release.asOf)}. ${addressesOf(address, pages)} (release ${service.release.version}).`,
    );
    void tellWhetherServed(config.rewriting, voice, { fetch: globalThis.fetch, signal: closing.signal });
  },
};

await runAsScript(SERVE, import.meta.url);
