import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { feedbackOf } from '../../feedback/testing/events.js';
import { memoryStorage } from '../../storage/open-storage.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

/** Of the log, and not of the book any more. */
const GONE = 'left-the-bank';
const CUSTOMER = `query($id: ID!) { customer(customerId: $id) { version } }`;
const SUBMIT = `mutation($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename } }`;

const storage = memoryStorage();
let app: TestApp;

beforeAll(async () => {
  await storage.log.append(feedbackOf(GONE, 1), ['travel']);
  app = await openApp(await openSmallBook(storage));
}, 60_000);

afterAll(() => app.app.close());

describe('Events about a customer whom the book does not have', () => {
  test('harm no start and nobody else, and the customer stays unknown', async () => {
    expect((await app.ask(CUSTOMER, { id: '6' })).errors).toEqual([]);
    expect((await app.ask(CUSTOMER, { id: GONE })).data).toMatchObject({ customer: null });
  });

  test('come to no more by asking: what is said now is refused, and nothing is stored', async () => {
    const input = { customerId: GONE, idempotencyKey: randomUUID(), words: ['travel'] };
    const { data } = await app.ask(SUBMIT, { input });
    expect(data).toEqual({ submitFeedback: { __typename: 'CustomerNotFound' } });
    expect((await storage.log.events(GONE)).length).toBe(1);
  });
});
