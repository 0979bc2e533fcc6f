import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { feedbackOf } from '../../feedback/testing/events.js';
import { sqlStorage, type Storage } from '../../storage/open-storage.js';
import type { SqlBackend } from '../../storage/sql-backend.js';
import { openSqlite } from '../../storage/sqlite-backend.js';
import { sqlitePlace } from '../../storage/testing/sqlite-place.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

/** About whom a finrec of tomorrow has written, and somebody else. */
const [NEWER, OTHER] = ['5', '6'];
const CUSTOMER = `query($id: ID!) { customer(customerId: $id) { customerId version } }`;
const SUBMIT = `mutation($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename } }`;
const UNDO = `mutation($input: UndoFeedbackInput!) { undoFeedback(input: $input) { __typename } }`;

let backend: SqlBackend;
let storage: Storage;
let app: TestApp;
let remove: () => Promise<void>;

beforeAll(async () => {
  const place = await sqlitePlace();
  ({ remove } = place);
  backend = await openSqlite(place.file);
  storage = sqlStorage(backend);
  await storage.log.append(feedbackOf(NEWER, 1), ['travel']);
  await sql`update feedback_event set schema_version = 99`.execute(backend.database);
  app = await openApp(await openSmallBook(storage));
}, 60_000);

afterAll(async () => {
  await app.app.close();
  await storage.close();
  await remove();
});

async function placesKept(): Promise<number> {
  const { count } = await backend.database
    .selectFrom('feedback_event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('customer_id', '=', NEWER)
    .executeTakeFirstOrThrow();
  return count;
}

describe('A customer about whom a newer finrec wrote', () => {
  test.each([
    ['asked for', CUSTOMER, { id: NEWER }],
    ['told about', SUBMIT, { input: { customerId: NEWER, idempotencyKey: randomUUID(), words: ['travel'] } }],
    [
      'told about with the key of the event that cannot be read',
      SUBMIT,
      {
        input: {
          customerId: NEWER,
          idempotencyKey: '11111111-2222-4333-8444-555555555555',
          words: ['travel'],
        },
      },
    ],
    [
      'said to have been misunderstood',
      UNDO,
      { input: { customerId: NEWER, idempotencyKey: randomUUID(), feedbackId: `${NEWER}-1` } },
    ],
  ])('when %s is answered with FEEDBACK_NEWER and what to do', async (_how, query, variables) => {
    await sql`update feedback_event set idempotency_key = '11111111-2222-4333-8444-555555555555'`.execute(
      backend.database,
    );
    const { errors } = await app.ask(query, variables);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Ask a server that has been updated'),
        extensions: { code: 'FEEDBACK_NEWER' },
      },
    ]);
    expect(await placesKept()).toBe(1);
  });

  test('is refused at the old door too, and nothing is stored', async () => {
    const recommended = await app.app.inject(`/recommend?customer_id=${NEWER}`);
    expect(recommended.json()).toMatchObject({ error: { code: 'FEEDBACK_NEWER' } });
    const told = await app.app.inject({
      method: 'POST',
      url: '/feedback',
      payload: { customer_id: NEWER, feedback: ['travel'] },
    });
    expect([told.statusCode, told.json()]).toMatchObject([503, { error: { code: 'FEEDBACK_NEWER' } }]);
    expect(await placesKept()).toBe(1);
  });

  test("is the operator's to hear of: the event, its version and what this finrec knows are logged", () => {
    const logged = JSON.stringify(app.log.lines.map(({ fields }) => String(Object.values(fields))));
    expect(logged).toContain(`Event ${NEWER}-1 of customer ${NEWER} has version 99`);
  });

  test('keeps nobody else from being answered and heard', async () => {
    const input = { customerId: OTHER, idempotencyKey: randomUUID(), words: ['travel'] };
    const { data } = await app.ask(SUBMIT, { input });
    expect(data).toEqual({ submitFeedback: { __typename: 'SubmitFeedbackSuccess' } });
    expect((await app.ask(CUSTOMER, { id: OTHER })).errors).toEqual([]);
  });
});
