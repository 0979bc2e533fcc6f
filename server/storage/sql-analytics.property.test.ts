import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../engine/feedback-state.js';
import type { FeedbackAnalytics, Scope } from '../feedback/analytics.js';
import type { FeedbackEvent, Meaning } from '../feedback/event.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { intentOf } from '../feedback/intent.js';
import { memoryAnalytics } from '../feedback/memory-analytics.js';
import { memoryLog } from '../feedback/memory-log.js';
import { feedbackOf, undoOf } from '../feedback/testing/events.js';
import { shownTo } from '../feedback/testing/shown-lists.js';
import type { SqlBackend } from './sql-backend.js';
import { sqlAnalytics } from './sql-analytics.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { SQL_BACKENDS } from './testing/sql-backends.js';

const RUNS = 60;
const PRODUCTS = ['gold-card', 'loan', 'Übersee'];
const INSTANTS = [
  '2026-10-31T23:59:59.999Z',
  '2026-11-22T00:00:00.000Z',
  '2026-11-22T00:00:00.001Z',
  '2026-11-23T12:00:00.000Z',
];

/** Where and when something was told. */
const told = fc.record({
  customerId: fc.constantFrom('A', 'B', 'C'),
  at: fc.constantFrom(...INSTANTS),
  cluster: fc.nat({ max: 2 }),
  release: fc.constantFrom('r1', 'r2', 'r3'),
});

const meaning: fc.Arbitrary<Meaning> = fc.oneof(
  fc.record({ kind: fc.constant('tag'), tag: fc.constantFrom('travel', 'home'), add: fc.boolean() }),
  fc.record({ kind: fc.constant('product'), productId: fc.constantFrom(...PRODUCTS), add: fc.boolean() }),
  fc.record({ kind: fc.constant('category'), category: fc.constantFrom('CARD', 'LOAN'), add: fc.boolean() }),
  fc.record({ kind: fc.constant('risk'), maxRiskClass: fc.nat({ max: 2 }) }),
);

const verdict = fc.constantFrom<Verdict>(
  'LIKED',
  'DISLIKED',
  'NOT_NOW',
  'TOO_RISKY',
  'ALREADY_HAVE',
  'TAKEN',
  'REFUSED',
);

/** What happens next; an undo names one of the customer's events so far by a number. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('feedback'),
      told,
      meanings: fc.array(meaning, { maxLength: 2 }),
      verdicts: fc.array(fc.record({ productId: fc.constantFrom(...PRODUCTS), verdict }), { maxLength: 2 }),
      words: fc.array(fc.constant('words'), { maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('undo'),
      told,
      target: fc.nat(),
      products: fc.option(fc.uniqueArray(fc.constantFrom(...PRODUCTS)), { nil: null }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('shown'),
      told,
      decision: fc.nat({ max: 2 }),
      products: fc.uniqueArray(fc.constantFrom(...PRODUCTS), { minLength: 1 }),
    }),
  },
);

const scope: fc.Arbitrary<Scope> = fc.record({
  from: fc.option(fc.constantFrom(...INSTANTS), { nil: null }),
  to: fc.option(fc.constantFrom(...INSTANTS), { nil: null }),
  clusters: fc.option(fc.uniqueArray(fc.nat({ max: 3 })), { nil: null }),
  releases: fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3')),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function eventOf(
  one: Exclude<Step, { kind: 'shown' }>,
  before: readonly FeedbackEvent[],
): FeedbackEvent | null {
  const { customerId } = one.told;
  const number = before.length + 1;
  if (one.kind === 'feedback') {
    return {
      ...feedbackOf(customerId, number),
      ...one.told,
      intents: one.meanings.map((meant) => intentOf(meant, 'words')),
      verdicts: one.verdicts.map((given) => ({ ...given, until: null })),
    };
  }
  const target = before[one.target % before.length];
  if (target === undefined) return null;
  const pieces = one.products === null ? null : { intentIds: [], productIds: one.products };
  return { ...undoOf(customerId, number, target.id), ...one.told, pieces };
}

/** Tells a log everything, in order. */
async function play(steps: readonly Step[], log: FeedbackLog): Promise<void> {
  const events = new Map<string, readonly FeedbackEvent[]>();
  const kept: Promise<unknown>[] = [];
  for (const one of steps) {
    const { customerId } = one.told;
    if (one.kind === 'shown') {
      const list = shownTo(customerId, one.products, { ...one.told, decisionId: `${one.decision}` });
      await log.recordShown(list);
      continue;
    }
    const before = events.get(customerId) ?? [];
    const event = eventOf(one, before);
    if (event === null) continue;
    events.set(customerId, [...before, event]);
    kept.push(log.append(event, one.kind === 'feedback' ? one.words : []));
  }
  await Promise.all(kept);
}

async function answers(analytics: FeedbackAnalytics, within: Scope): Promise<unknown> {
  return {
    perDay: await analytics.perDay(within),
    byProduct: await analytics.byProduct(within),
    byCluster: await analytics.byCluster(within),
    dated: await analytics.dated(within.releases),
    themes: await analytics.themes(within),
    entries: await analytics.entries(),
  };
}

async function empty({ database }: SqlBackend): Promise<void> {
  for (const table of ['feedback_item', 'feedback_words', 'product_shown', 'feedback_event'] as const)
    await database.deleteFrom(table).execute();
}

describe.each(SQL_BACKENDS)('Whatever is told and asked, $name', ({ open }) => {
  let backend: SqlBackend;
  let log: FeedbackLog;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ backend, remove } = await open());
    log = sqlFeedbackLog(backend);
  });

  afterAll(async () => {
    await log.close();
    await remove();
  });

  test('counts what is found by looking at everything one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.array(scope, { minLength: 1, maxLength: 4 }),
        async (steps, scopes) => {
          await empty(backend);
          const oracle = memoryLog();
          await play(steps, oracle);
          await play(steps, log);
          for (const within of scopes)
            expect(await answers(sqlAnalytics(backend), within)).toEqual(
              await answers(memoryAnalytics(oracle), within),
            );
        },
      ),
      { numRuns: RUNS },
    );
  });
});
