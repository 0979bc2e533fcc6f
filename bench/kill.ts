import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseDay } from '../server/book/day.js';
import { generateCustomers } from '../server/book/generate/generate.js';
import { randomStream } from '../server/book/generate/random.js';
import { writeCustomers } from '../server/book/generate/write.js';
import { runAsScript, type Command } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { MendableError } from '../server/mendable-error.js';
import type { FeedbackPlace } from '../server/storage/feedback-place.js';
import { openStorage } from '../server/storage/open-storage.js';
import { freePort } from './child-server.js';
import { insistentClients, type Told } from './insistent-clients.js';
import { mortalServer } from './mortal-server.js';

const USAGE = `npm run bench:kill -- [--kills N] [--seed S] [--database-url URL] [--json FILE]
Kills the server (kill -9) at random moments while clients give feedback, and counts what became of it: everything
acknowledged must be there, once. Fails where something is lost or doubled.
  --kills N            how often (50)
  --seed S             for the moments of killing (42)
  --database-url URL   keep feedback in this PostgreSQL instead of an SQLite file
  --json FILE          also write the figures to a file`;

const CLIENTS = 24;
const CUSTOMERS = 80;
const BOOK_AS_OF = '2026-10-31';
const SHORTEST_LIFE_MILLISECONDS = 20;
const LONGEST_LIFE_MILLISECONDS = 1500;

interface Verdict {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
}

/** What the log says of the keys that were acknowledged. */
async function judge(place: FeedbackPlace, told: Told): Promise<Verdict> {
  const storage = await openStorage(place, { serverId: 'judge', onTrouble: () => undefined });
  const verdict = { acknowledged: 0, lost: 0, doubled: 0 };
  try {
    for (const [customerId, keys] of told.acknowledged) {
      const counts = new Map<string, number>(keys.map((key) => [key, 0]));
      for (const { idempotencyKey } of await storage.log.events(customerId)) {
        const count = counts.get(idempotencyKey);
        if (count !== undefined) counts.set(idempotencyKey, count + 1);
      }
      verdict.acknowledged += keys.length;
      for (const count of counts.values()) {
        if (count === 0) verdict.lost += 1;
        if (count > 1) verdict.doubled += 1;
      }
    }
    return verdict;
  } finally {
    await storage.close();
  }
}

function killsAsked(text: unknown): number {
  const kills = Number(text ?? '50');
  if (Number.isInteger(kills) && kills > 0) return kills;
  throw new MendableError(`--kills: expected a whole number from 1, and "${String(text)}" is none.`);
}

const KILL: Command = {
  usage: USAGE,
  flags: { kills: { type: 'string' }, 'database-url': { type: 'string' }, json: { type: 'string' } },
  async run({ seed }, flags, { say }) {
    const kills = killsAsked(flags.kills);
    const url = flags['database-url'];
    const databaseUrl = typeof url === 'string' ? url : null;
    const scratch = mkdtempSync(join(tmpdir(), 'finrec-kill-'));
    const [data, state] = [join(scratch, 'book'), join(scratch, 'state')];
    // A small book starts quickly; the log of feedback does not know how large the book is.
    const asOf = parseDay(BOOK_AS_OF) ?? 0;
    await writeCustomers(data, generateCustomers({ customers: CUSTOMERS, seed, asOf }), true);
    const logFile = join(scratch, 'server.log');
    const server = mortalServer({ port: await freePort(), data, state, logFile, databaseUrl });
    const random = randomStream(seed, 0, 'profile');
    const customerIds = Array.from({ length: CUSTOMERS }, (_, index) => String(index + 1));
    try {
      const start = performance.now();
      await server.start();
      const clients = insistentClients(server.address, customerIds, CLIENTS);
      let upMilliseconds = 0;
      for (let kill = 1; kill <= kills; kill += 1) {
        const life = random.between(SHORTEST_LIFE_MILLISECONDS, LONGEST_LIFE_MILLISECONDS);
        await wait(life);
        upMilliseconds += life;
        await server.kill();
        await server.start();
        if (kill % 10 === 0) say(`${kill} kills, ${clients.count()} pieces of feedback acknowledged`);
      }
      const told = await clients.finish();
      const exitCode = await server.stop();
      const place =
        databaseUrl === null
          ? { kind: 'sqlite' as const, file: join(state, 'feedback.sqlite') }
          : { kind: 'postgres' as const, url: databaseUrl };
      const verdict = await judge(place, told);
      const figures = {
        database: place.kind,
        kills,
        ...verdict,
        retries: told.retries,
        seconds: (performance.now() - start) / 1000,
        acknowledgedPerSecondUp: verdict.acknowledged / (upMilliseconds / 1000),
      };
      say(formatTable(['', place.kind], Object.entries(figures).slice(1)));
      if (typeof flags.json === 'string') writeFileSync(flags.json, `${JSON.stringify(figures, null, 2)}\n`);
      if (verdict.lost + verdict.doubled > 0 || exitCode !== 0) {
        throw new MendableError(
          `${verdict.lost} lost, ${verdict.doubled} doubled, exit code ${String(exitCode)}; see ${scratch}`,
        );
      }
      rmSync(scratch, { recursive: true });
    } finally {
      await server.kill();
    }
  },
};

await runAsScript(KILL, import.meta.url);
