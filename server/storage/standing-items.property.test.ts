import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FeedbackEvent, Pieces } from '../feedback/event.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { intentOf } from '../feedback/intent.js';
import { piecesOf } from '../feedback/pieces.js';
import { feedbackOf, undoOf } from '../feedback/testing/events.js';
import { standing } from '../feedback/undo.js';
import { itemRowsOf } from './event-rows.js';
import type { SqlBackend } from './sql-backend.js';
import { sqlFeedbackLog } from './sql-feedback-log.js';
import { SQL_BACKENDS } from './testing/sql-backends.js';

const RUNS = 60;

const meaning = fc.oneof(
  fc.record({ kind: fc.constant('tag'), tag: fc.constantFrom('travel', 'home'), add: fc.boolean() }),
  fc.record({ kind: fc.constant('product'), productId: fc.constantFrom('card', 'loan'), add: fc.boolean() }),
  fc.record({ kind: fc.constant('risk'), maxRiskClass: fc.nat({ max: 1 }) }),
);
const verdict = fc.record({
  productId: fc.constantFrom('card', 'loan'),
  verdict: fc.constantFrom('LIKED', 'DISLIKED', 'REFUSED', 'NOT_NOW', 'TAKEN'),
  until: fc.constant(null),
});

/** What one customer does: says things, or takes back, whole or in parts, something from before: words or an undo. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('say'),
    meanings: fc.array(meaning, { maxLength: 3 }),
    verdicts: fc.array(verdict, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('undo'),
    target: fc.nat(),
    whole: fc.boolean(),
    picks: fc.array(fc.nat(), { maxLength: 2 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** By the ids of their words, or by the products that they are about, as a screen would. */
function partsOf(target: FeedbackEvent, picks: readonly number[]): Pieces {
  const pieces = piecesOf(target);
  const picked = picks.flatMap((pick) => pieces[pick % Math.max(pieces.length, 1)] ?? []);
  const products = picked.flatMap(({ productId }) => productId ?? []);
  const [productId] = products;
  return {
    intentIds: picked.slice(1).map(({ id }) => id),
    productIds: productId === undefined ? [] : [productId],
  };
}

function eventsOf(customerId: string, steps: readonly Step[]): readonly FeedbackEvent[] {
  const events: FeedbackEvent[] = [];
  for (const one of steps) {
    const said = feedbackOf(customerId, events.length);
    if (one.kind === 'say') {
      events.push({
        ...said,
        intents: one.meanings.map((meant) => intentOf(meant, 'word')),
        verdicts: one.verdicts,
      });
      continue;
    }
    const target = events[one.target % Math.max(events.length, 1)];
    if (target === undefined) continue;
    // The service never asks for parts of an undo.
    const pieces = one.whole || target.kind === 'undo' ? null : partsOf(target, one.picks);
    events.push({ ...undoOf(customerId, events.length, target.id), pieces });
  }
  return events;
}

const SAID = [
  'event_id',
  'customer_id',
  'at',
  'cluster',
  'kind',
  'product_id',
  'verdict',
  'tag',
  'category',
  'risk_class',
  'adds',
] as const;

/** The things said that stand, as columns and without their positions. */
async function standingIn({ database }: SqlBackend, customerId: string): Promise<readonly unknown[]> {
  return database
    .selectFrom('feedback_item')
    .innerJoin('feedback_event', 'feedback_event.id', 'feedback_item.event_id')
    .select(SAID.map((column) => `feedback_item.${column}` as const))
    .where('feedback_item.customer_id', '=', customerId)
    .where('standing', '=', 1)
    .orderBy('place')
    .orderBy('position')
    .execute();
}

describe.each(SQL_BACKENDS)('Whatever is said and taken back, in $name', ({ open }) => {
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

  test('what stands among the items is what stands in the fold', async () => {
    let customers = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (steps, atOnce) => {
        const customerId = `customer ${(customers += 1)}`;
        const events = eventsOf(customerId, steps);
        if (atOnce) await Promise.all(events.map((event) => log.append(event, [])));
        else for (const event of events) await log.append(event, []);
        const left = standing(events).flatMap(itemRowsOf);
        expect(await standingIn(backend, customerId)).toEqual(
          left.map((row) => Object.fromEntries(SAID.map((column) => [column, row[column]]))),
        );
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
