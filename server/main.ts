import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { codeOf } from './error-code.js';
import { createApp } from './api/app.js';
import { formatDay } from './book/day.js';
import { formatReport } from './book/format-report.js';
import { readBook, type BookRead } from './book/read-book.js';
import { writeReport } from './book/format-report.js';
import { runAsScript, type Command, type Voice } from './commands/command.js';
import { train } from './commands/train.js';
import type { Config } from './config.js';
import { MendableError } from './mendable-error.js';
import type { Model } from './model/model.js';
import { readCurrentPointer, readCurrentRelease } from './model/release-files.js';
import { open } from './open.js';
import type { RecommendationService } from './service/recommendation-service.js';
import { describePlace } from './storage/feedback-place.js';
import { openStorage, type Storage } from './storage/open-storage.js';
import { createRewriter, type Rewriter } from './wording/rewriter.js';

const USAGE = `npm start -- [--data DIR] [--state DIR] [--host HOST] [--port N] [--as-of DATE]
Trains if there is no release yet, and serves the dashboard at / and GraphQL at /graphql.
  --data DIR     the folder of the three CSVs; nothing is written there (data)
  --state DIR    the folder for all that finrec writes (var for data, else a folder of its own in var)
  --host HOST    the address to listen on (127.0.0.1)
  --port N       the port to listen on; 0 takes a free one (4000)
  --as-of DATE   the day that "today" stands for (as the data say)`;

const BODY_LIMIT_BYTES = 100_000;
const LOOK_MILLISECONDS = 10_000;

/** The build puts the client beside the server. */
const CLIENT = fileURLToPath(new URL('../client', import.meta.url));
const PAGES = ['index.html', 'explore.html'];

interface Served {
  readonly model: Model;
  readonly trainedAt: string;
}

/** The release of the state folder; the first start trains it. */
async function currentModel(config: Config, { book }: BookRead, { say }: Voice): Promise<Served> {
  const { data, state, seed, k } = config;
  const known = readCurrentRelease(state);
  if (known === null) {
    say(`${state} holds no release yet, so one is trained now.`);
    const now = new Date();
    const options = {
      dataDirectory: data,
      stateDirectory: state,
      seed,
      k,
      clusters: 'ours',
      json: false,
    } as const;
    return { model: await train({ ...options, now, say }), trainedAt: now.toISOString() };
  }
  if (known.dataHash !== book.dataHash) {
    say(
      `The data in ${data} have changed since this release was trained; it is served as it is. To learn from them: npm run train`,
    );
  }
  if (known.seed !== seed || (k !== null && known.k !== k)) {
    say(
      `This release was trained with --seed ${known.seed} and has ${known.k} clusters; it is served as it is. For another: npm run train -- --seed ${seed}${k === null ? '' : ` --k ${k}`}`,
    );
  }
  return { model: known, trainedAt: readCurrentPointer(state)?.trainedAt ?? '' };
}

async function tellWhatWasRead({ report }: BookRead, { data, state }: Config, { say }: Voice): Promise<void> {
  const { refused, repaired, notice } = report.totals;
  if (refused + repaired + notice === 0) return;
  const file = join(state, 'read_report.csv');
  try {
    await writeReport(report, file);
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    // A release can be served from a disk that cannot be written to.
    say(`${formatReport(report)}\n${error.message}`);
    return;
  }
  say(
    refused + repaired === 0
      ? `${data}: ${notice} remarks about the data, listed in ${file}`
      : `${formatReport(report)}\nAll of it is listed in ${file}`,
  );
}

function rewriterOf({ rewriting }: Config, log: Logger, { say }: Voice): Rewriter | null {
  if (rewriting === null) {
    say('Texts come from templates. To have them rephrased, set HF_TOKEN or HF_ENDPOINT.');
    return null;
  }
  say(
    `Texts are rephrased by ${rewriting.model}${rewriting.endpoint === null ? '' : ` at ${rewriting.endpoint}`} where its answer passes the guard.`,
  );
  return createRewriter({
    ...rewriting,
    onFailure: (code) => {
      log.warn({ code }, 'A text was not rephrased; its template stands.');
    },
  });
}

function pagesFolder({ say }: Voice): string | null {
  if (PAGES.every((page) => existsSync(join(CLIENT, page)))) return CLIENT;
  say('The dashboard is not built: npm run build. The API is served.');
  return null;
}

function addressesOf(address: string, pages: string | null): string {
  const graphql = `GraphQL: ${address}/graphql`;
  return pages === null ? graphql : `Dashboard: ${address}/  ${graphql}  Explorer: ${address}/explore`;
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const code = codeOf(cause);
    await app.close();
    if (code === 'EADDRINUSE') {
      throw new MendableError(
        `Port ${port} of ${host} is in use. Stop the program that has it, or take another: npm start -- --port ${port + 1}`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new MendableError(
        `${host}:${port} cannot be listened on (${code}). Name another with --host and --port.`,
      );
    }
    throw cause;
  }
}

function closeOnSignal(app: FastifyInstance, rewriter: Rewriter | null): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      rewriter?.close();
      void app.close();
    });
  }
}

function storageOf({ feedback }: Config, log: Logger): Promise<Storage> {
  return openStorage(feedback, {
    serverId: randomUUID(),
    onTrouble: (what, err) => {
      log.warn({ err }, what);
    },
  });
}

/** Looks now and then whether there is something to learn from, or another server has learnt. */
function learnByAndBy(service: RecommendationService, log: Logger): NodeJS.Timeout {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      if (await service.learn()) log.info({ learningVersion: service.release.learning.version }, 'learnt');
    } catch (err) {
      log.warn({ err }, 'What customers answered could not be learnt from; it is tried again.');
    } finally {
      looking = false;
    }
  };
  return setInterval(() => void look(), LOOK_MILLISECONDS).unref();
}

interface Parts {
  readonly read: BookRead;
  readonly served: Served;
  readonly storage: Storage;
  readonly log: Logger;
}

interface Assembled {
  readonly app: FastifyInstance;
  readonly service: RecommendationService;
  readonly rewriter: Rewriter | null;
  readonly pages: string | null;
}

async function assemble(config: Config, parts: Parts, voice: Voice): Promise<Assembled> {
  const { read, served, storage, log } = parts;
  const { model, trainedAt } = served;
  const tools = { trainedAt, now: () => new Date(), newId: randomUUID };
  const { service, wording } = await open(config, read, model, tools, storage);
  const rewriter = rewriterOf(config, log, voice);
  const { introspection, jit, rateLimitPerMinute, auth } = config;
  const pages = pagesFolder(voice);
  const app = await createApp({
    service,
    wording,
    rewriter,
    config: { introspection, jit, rateLimitPerMinute, auth, bodyLimit: BODY_LIMIT_BYTES, pages },
    log,
  });
  const learning = learnByAndBy(service, log);
  // Fastify comes to this after the last answer.
  app.addHook('onClose', async () => {
    clearInterval(learning);
    await storage.close();
  });
  return { app, service, rewriter, pages };
}

const SERVE: Command = {
  usage: USAGE,
  flags: {},
  async run(config, _flags, voice) {
    const log = pino({ level: config.logLevel });
    const read = await readBook(config.data);
    await tellWhatWasRead(read, config, voice);
    const served = await currentModel(config, read, voice);
    const storage = await storageOf(config, log);
    const { app, service, rewriter, pages } = await assemble(
      config,
      { read, served, storage, log },
      voice,
    ).catch(async (error: unknown) => {
      await storage.close();
      throw error;
    });
    closeOnSignal(app, rewriter);
    const address = await listen(app, config);
    voice.say(describePlace(config.feedback));
    voice.say(
      `finrec serves ${service.book.size} customers as of ${formatDay(service.release.asOf)}. ${addressesOf(address, pages)} (release ${service.release.version}).`,
    );
  },
};

await runAsScript(SERVE, import.meta.url);
