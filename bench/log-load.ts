import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FeedbackEvent } from '../server/feedback/event.js';
import type { FeedbackLog } from '../server/feedback/feedback-log.js';
import { intentOf } from '../server/feedback/intent.js';
import type { FeedbackPlace } from '../server/storage/feedback-place.js';
import { openStorage } from '../server/storage/open-storage.js';
import type { Voice } from '../server/commands/command.js';
import { formatTable } from '../server/commands/table.js';
import { median } from './duel.js';

/** A group commit must carry so many pieces of feedback a second. */
export const LOG_FLOOR = 1000;
export const LOG_WRITERS = 64;
const CUSTOMERS = 2000;
const AT = '2026-11-22T12:00:00.000Z';

interface LogRound {
  readonly appendsPerSecond: number;
  /** Milliseconds of one append. */
  readonly p50: number;
  readonly p99: number;
}

/** Feedback in words and by a button, under a key of its own. */
export function eventOf(customerId: string): FeedbackEvent {
  const id = randomUUID();
  return {
    kind: 'feedback',
    id,
    schemaVersion: 1,
    customerId,
    at: AT,
    asOf: 20_000,
    actor: 'CUSTOMER',
    idempotencyKey: id,
    requestHash: id,
    release: '0123456789abcdef',
    learningVersion: 0,
    cluster: 3,
    intents: [intentOf({ kind: 'tag', tag: 'travel', add: true }, 'add travel focus')],
    verdicts: [{ productId: 'forex-card', verdict: 'LIKED', until: null }],
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Appends with many writers at once, each waiting for its answer before the next. */
async function measureLog(log: FeedbackLog, seconds: number): Promise<LogRound> {
  const taken: number[] = [];
  const start = performance.now();
  const deadline = start + seconds * 1000;
  let next = 0;
  await Promise.all(
    Array.from({ length: LOG_WRITERS }, async () => {
      for (let begun = performance.now(); begun < deadline; begun = performance.now()) {
        next += 1;
        const appended = await log.append(eventOf(String(next % CUSTOMERS)), ['add travel focus']);
        if (appended.kind !== 'appended') throw new Error('The log knew a key that was never used.');
        taken.push(performance.now() - begun);
      }
    }),
  );
  const appendsPerSecond = taken.length / ((performance.now() - start) / 1000);
  const sorted = taken.toSorted((one, other) => one - other);
  return { appendsPerSecond, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

interface LogOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly databaseUrl: string | null;
}

/**
 * The logs of SQLite and of PostgreSQL without a server before them, in turn.
 * @param folder for the file
 * @returns the medians of each
 */
export async function compareLogs(
  { rounds, seconds, databaseUrl }: LogOptions,
  folder: string,
  { say }: Voice,
): Promise<readonly (LogRound & { readonly name: string })[]> {
  const places: readonly (readonly [string, FeedbackPlace])[] = [
    ['SQLite', { kind: 'sqlite', file: join(folder, 'feedback.sqlite') }],
    ...(databaseUrl === null ? [] : [['PostgreSQL', { kind: 'postgres', url: databaseUrl }] as const]),
  ];
  const sides: { name: string; log: FeedbackLog; rounds: LogRound[] }[] = [];
  try {
    for (const [name, place] of places) {
      const { log } = await openStorage(place, { serverId: randomUUID(), onTrouble: () => undefined });
      sides.push({ name, log, rounds: [] });
    }
    for (let round = 1; round <= rounds; round += 1)
      for (const side of sides) side.rounds.push(await measureLog(side.log, seconds));
  } finally {
    for (const { log } of sides) await log.close();
  }
  const rows = sides.map((side) => {
    const middle = (measure: (round: LogRound) => number): number => median(side.rounds.map(measure));
    return {
      name: side.name,
      appendsPerSecond: middle(({ appendsPerSecond }) => appendsPerSecond),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
    };
  });
  say(
    formatTable(
      ['log', 'appends/s', 'p50 ms', 'p99 ms'],
      rows.map((row) => Object.values(row)),
    ),
  );
  return rows;
}
