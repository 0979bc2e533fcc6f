import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memoryStorage } from '../../storage/open-storage.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

const LIMIT = 20;
const SENT = 50;
const SUBMIT = `mutation($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename } }`;

const storage = memoryStorage();
let app: TestApp;

beforeAll(async () => {
  app = await openApp(await openSmallBook(storage), { rateLimitPerMinute: LIMIT });
}, 60_000);

afterAll(() => app.app.close());

async function send(
  door: '/graphql' | '/feedback',
  remoteAddress: string,
): Promise<{
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  json(): unknown;
}> {
  const input = { customerId: '5', idempotencyKey: randomUUID(), words: ['travel'] };
  const payload =
    door === '/graphql'
      ? { query: SUBMIT, variables: { input } }
      : { customer_id: input.customerId, feedback: input.words };
  return app.app.inject({ method: 'POST', url: door, remoteAddress, payload });
}

describe.each([
  ['/graphql', '127.0.0.2'],
  ['/feedback', '127.0.0.3'],
] as const)('A client that sends more feedback to %s than it may', (door, client) => {
  test('is answered 429 and when to come back; what was answered well is kept, and no more', async () => {
    const before = (await storage.log.events('5')).length;
    const answers = [];
    for (let number = 0; number < SENT; number += 1) answers.push(await send(door, client));
    const [taken, refused] = [answers.slice(0, LIMIT), answers.slice(LIMIT)];
    expect(new Set(taken.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(new Set(refused.map(({ statusCode }) => statusCode))).toEqual(new Set([429]));
    for (const answer of refused) {
      const { headers } = answer;
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(answer.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    }
    expect((await storage.log.events('5')).length - before).toBe(LIMIT);
  });

  test('keeps no other client from being heard', async () => {
    expect((await send(door, `${client}0`)).statusCode).toBe(200);
  });
});
