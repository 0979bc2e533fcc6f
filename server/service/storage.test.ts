import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSmallBook } from '../api/testing/open-book.js';
import { openApp, type TestApp } from '../api/testing/open-app.js';
import type { FeedbackLog } from '../feedback/feedback-log.js';
import { memoryLog } from '../feedback/memory-log.js';
import { StorageError } from '../feedback/storage-error.js';
import type { RecommendationService, SubmitOutcome } from './recommendation-service.js';
import { memoryStorage } from '../storage/open-storage.js';

/** A log whose database can be taken away. */
function mortalLog(): FeedbackLog & { away: boolean } {
  const kept = memoryLog();
  const reached = <Answer>(
    problem: 'not-read' | 'not-stored',
    ask: () => Promise<Answer>,
  ): Promise<Answer> =>
    log.away ? Promise.reject(new StorageError(problem, 'connect ECONNREFUSED 10.0.0.7')) : ask();
  const log: FeedbackLog & { away: boolean } = {
    ...kept,
    away: false,
    append: (event, said) => reached('not-stored', () => kept.append(event, said)),
    byKey: (key) => reached('not-read', () => kept.byKey(key)),
    events: (customerId) => reached('not-read', () => kept.events(customerId)),
    check: () => reached('not-read', () => kept.check()),
  };
  return log;
}

let log: ReturnType<typeof mortalLog>;
let service: RecommendationService;
let app: TestApp;

beforeEach(async () => {
  log = mortalLog();
  const opened = await openSmallBook({ ...memoryStorage(), log });
  ({ service } = opened);
  app = await openApp(opened);
});

afterEach(() => app.app.close());

function submit(number: number): Promise<SubmitOutcome> {
  return service.submit({
    customerId: '5',
    idempotencyKey: `key-${number}`,
    words: [number % 2 === 0 ? 'travel' : 'no travel'],
    verdicts: [],
    choiceIds: [],
    actor: 'CUSTOMER',
  });
}

describe('200 pieces of feedback at once for one customer', () => {
  test('come to one order, in which each answer is the one after the one before', async () => {
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, number) => submit(number)));
    const versions = outcomes.map((outcome) =>
      outcome.kind === 'success' ? outcome.customer.feedback.version : null,
    );
    expect([...versions].sort((one, next) => Number(one) - Number(next))).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    const [view] = await service.views(['5']);
    expect(view?.feedback.version).toBe(200);
    const last = outcomes[versions.indexOf(200)];
    expect(last?.kind === 'success' ? last.customer.feedback : null).toEqual(view?.feedback);
  });
});

const CUSTOMER =
  'query($id: ID!) { customer(customerId: $id) { customerId recommendations { items { product { name } } } } }';
const SUBMIT = `mutation($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { __typename ... on SubmitFeedbackSuccess { replayed } }
}`;
const INPUT = { customerId: '5', idempotencyKey: '5b2c5cf0-7a5f-4be3-a1f2-3d3d2b1c0a99', words: ['travel'] };

describe('While the database is away', () => {
  test('a mutation fails clearly, nothing is half done, and the same key counts once afterwards', async () => {
    await app.ask(CUSTOMER, { id: '5' });
    log.away = true;
    const failed = await app.ask(SUBMIT, { input: INPUT });
    expect(failed.errors).toMatchObject([
      {
        message: expect.stringContaining('with the same idempotency key'),
        extensions: { code: 'FEEDBACK_NOT_STORED' },
      },
    ]);
    expect(JSON.stringify(failed.errors)).not.toContain('10.0.0.7');
    expect(app.log.lines.filter(({ level }) => level === 'error').length).toBe(1);
    log.away = false;
    const stored = await app.ask(SUBMIT, { input: INPUT });
    expect(stored.data).toEqual({
      submitFeedback: { __typename: 'SubmitFeedbackSuccess', replayed: false },
    });
  });

  test('POST /feedback answers 503 and when to try again', async () => {
    log.away = true;
    const answer = await app.app.inject({
      method: 'POST',
      url: '/feedback',
      payload: { customer_id: 5, feedback: ['travel'] },
    });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.json()).toMatchObject({ error: { code: 'FEEDBACK_NOT_STORED' } });
  });

  test('customers in memory are answered, and nobody is recommended what they may have refused', async () => {
    const before = await app.ask(CUSTOMER, { id: '5' });
    log.away = true;
    expect((await app.ask(CUSTOMER, { id: '5' })).data).toEqual(before.data);
    const unknown = await app.ask(CUSTOMER, { id: '6' });
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'FEEDBACK_NOT_READ' } }]);
  });

  test('readiness tells', async () => {
    log.away = true;
    const ready = await app.app.inject('/ready');
    expect([ready.statusCode, ready.json()]).toMatchObject([200, { ready: true, feedback: 'away' }]);
  });
});
