import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import type { FeedbackState } from '../engine/feedback-state.js';
import { feedbackStore } from '../feedback/feedback-store.js';
import { fold } from '../feedback/fold.js';
import { openStorage, type Storage } from '../storage/open-storage.js';
import { sqlitePlace } from '../storage/testing/sqlite-place.js';
import type { RecommendationService, SubmitOutcome } from './recommendation-service.js';

type Given = Extract<SubmitOutcome, { kind: 'success' }>;

const WORDS = ['add travel focus', 'no travel', 'too risky', 'no loans', 'more insurance', 'fixed deposit'];

let storage: Storage;
let service: RecommendationService;
let remove: () => Promise<void>;

beforeAll(async () => {
  const place = await sqlitePlace();
  ({ remove } = place);
  const options = { serverId: 'one', onTrouble: (): void => undefined };
  storage = await openStorage({ kind: 'sqlite', file: place.file }, options);
  ({ service } = await openSmallBook(storage));
}, 60_000);

afterAll(async () => {
  await storage.close();
  await remove();
});

async function say(customerId: string, number: number, key = `${customerId}-${number}`): Promise<Given> {
  const outcome = await service.submit({
    customerId,
    idempotencyKey: key,
    words: [WORDS[number % WORDS.length] ?? ''],
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
  });
  if (outcome.kind !== 'success') throw new Error(`expected success, got ${outcome.kind}`);
  return outcome;
}

async function stateOf(customerId: string): Promise<FeedbackState | undefined> {
  const [view] = await service.views([customerId]);
  return view?.feedback;
}

describe('200 pieces of feedback at once for one customer, on a disk', () => {
  const numbers = Array.from({ length: 200 }, (_, number) => number);

  test('come to what they come to one after another, in the order of their places', async () => {
    const versions: number[] = [];
    const watching = setInterval(() => {
      void stateOf('5').then((state) => versions.push(state?.version ?? -1));
    }, 5);
    const given = await Promise.all(numbers.map((number) => say('5', number)));
    clearInterval(watching);

    const kept = await storage.log.events('5');
    expect(kept.map(({ id }) => id).toSorted()).toEqual(given.map(({ event }) => event.id).toSorted());
    expect(await stateOf('5')).toEqual(fold(kept));
    // Each was answered as if it had come alone, after those before it.
    for (const { event, customer } of given) {
      const place = kept.findIndex(({ id }) => id === event.id) + 1;
      expect(customer.feedback).toEqual(fold(kept.slice(0, place)));
    }
    expect(versions.length).toBeGreaterThan(0);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    // A server that starts now reads the same.
    expect(await feedbackStore(storage.log).state('5')).toEqual(await stateOf('5'));
  });

  test('with ten keys among them count ten times', async () => {
    const given = await Promise.all(numbers.map((number) => say('6', number % 10)));
    expect(given.filter(({ replayed }) => !replayed).length).toBe(10);
    expect((await storage.log.events('6')).length).toBe(10);
    const byKey = new Map(given.map(({ event }) => [event.idempotencyKey, event]));
    for (const { event } of given) expect(event).toEqual(byKey.get(event.idempotencyKey));
    expect((await stateOf('6'))?.version).toBe(10);
  });
});

describe('10,000 pieces of feedback from one client', () => {
  const MANY = 10_000;
  const MEASURED = 100;

  test('leave the next ones about as quick as the first, and nobody else waits', async () => {
    const { event } = await say('7', 0, 'model');
    // Straight into the log, which is what makes a customer long.
    for (let sent = 1; sent < MANY; sent += 1000) {
      const some = Array.from({ length: 1000 }, (_, index) => ({
        ...event,
        id: `long-${sent + index}`,
        idempotencyKey: `long-${sent + index}`,
      }));
      await Promise.all(some.map((one) => storage.log.append(one, ['travel'])));
    }
    const places = (await storage.log.history('7', { first: 1, before: null })).map(({ place }) => place);
    expect(places[0]).toBeGreaterThan(MANY);
    await say('7', 1, 'reads it once');
    const milliseconds = { short: 0, long: 0 };
    for (let number = 0; number < MEASURED; number += 1) {
      // In turn, so that other work on the machine hits both alike.
      const start = performance.now();
      await say('8', number);
      const between = performance.now();
      await say('7', number);
      milliseconds.short += between - start;
      milliseconds.long += performance.now() - between;
    }
    expect(milliseconds.long).toBeLessThan(milliseconds.short * 4);
  }, 60_000);
});
