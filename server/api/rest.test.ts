import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await openApp(await openSmallBook());
}, 60_000);

interface RestAnswer {
  readonly status: number;
  readonly body: {
    readonly error?: { readonly code: string; readonly message: string };
    readonly customer_id?: string;
    readonly locale?: string;
    readonly tone?: string;
    readonly cluster?: number;
    readonly recommendations?: readonly string[];
    readonly personalised?: boolean;
    readonly products?: readonly {
      readonly product_id: string;
      readonly advice: string;
      readonly disclosures: readonly string[];
    }[];
    readonly insights?: readonly { readonly kind: string }[];
    readonly understood?: readonly string[];
    readonly changes?: readonly string[];
  };
}

async function get(url: string): Promise<RestAnswer> {
  const response = await testApp.app.inject({ url });
  return { status: response.statusCode, body: response.json() };
}

async function post(
  payload: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RestAnswer> {
  const response = await testApp.app.inject({
    method: 'POST',
    url: '/feedback',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.statusCode, body: response.json() };
}

describe('GET /recommend', () => {
  test('speaks the tone and language asked for, and says which language it came to be', async () => {
    const spanish = await get('/recommend?customer_id=5&locale=es-AR&tone=formal');
    expect(spanish.body).toMatchObject({ locale: 'es-AR', tone: 'FORMAL' });
    const dutch = await get('/recommend?customer_id=5&locale=nl&tone=BRIEF');
    expect(dutch.body).toMatchObject({ locale: 'en', tone: 'BRIEF' });
    expect(dutch.body.recommendations?.join()).not.toBe(spanish.body.recommendations?.join());
    const { body } = await testApp.app
      .inject({ url: '/recommend?customer_id=5', headers: { 'accept-language': 'nl, fr-CA;q=0.8' } })
      .then((response) => ({ body: response.json<RestAnswer['body']>() }));
    expect(body).toMatchObject({ locale: 'fr-CA', tone: 'FRIENDLY' });
    expect(body.recommendations?.every((text) => /^[\p{Lu}«]/u.test(text))).toBe(true);
  });

  test.each([
    ['tone=angry', 'tone', 'formal, friendly or brief'],
    ['locale=%F0%9F%98%80', 'locale', '"de" or "en-GB"'],
    ['locale=de&locale=fr', 'locale', '"de" or "en-GB"'],
  ])('%s is refused by name, with what would do', async (query, field, expected) => {
    const { status, body } = await get(`/recommend?customer_id=5&${query}`);
    expect(status).toBe(400);
    expect(body.error?.message).toContain(`"${field}" is wrong`);
    expect(body.error?.message).toContain(expected);
  });

  test('answers cluster, recommendations in words, and insights', async () => {
    const { status, body } = await get('/recommend?customer_id=5');
    expect(status).toBe(200);
    expect(body.customer_id).toBe('5');
    expect(Number.isInteger(body.cluster)).toBe(true);
    expect(body.recommendations?.length).toBeGreaterThan(0);
    expect(body.recommendations?.every((text) => /^\p{Lu}.*[.!?]$/su.test(text))).toBe(true);
    expect(body.insights?.length).toBeLessThanOrEqual(3);
    expect(body.personalised).toBe(true);
    expect(body.products?.length).toBe(body.recommendations?.length);
    for (const { advice, disclosures } of body.products ?? []) {
      expect(['INFORMATION', 'GUIDANCE', 'PERSONAL_RECOMMENDATION']).toContain(advice);
      expect(disclosures.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['/recommend', 400, 'BAD_REQUEST'],
    ['/recommend?customer_id=', 400, 'BAD_CUSTOMER_ID'],
    ['/recommend?customer_id=1&customer_id=2', 400, 'BAD_REQUEST'],
    [`/recommend?customer_id=${'x'.repeat(200)}`, 400, 'BAD_CUSTOMER_ID'],
    ['/recommend?customer_id=%00', 400, 'BAD_CUSTOMER_ID'],
    ['/recommend?customer_id=nobody', 404, 'CUSTOMER_NOT_FOUND'],
    ['/nowhere', 404, 'NOT_FOUND'],
  ])('%s is refused with %d %s', async (url, status, code) => {
    const answer = await get(url);
    expect({ status: answer.status, code: answer.body.error?.code }).toEqual({ status, code });
    expect(answer.body.error?.message.length).toBeGreaterThan(20);
  });
});

describe('POST /feedback', () => {
  test("takes the brief's sample and answers with what was understood and the new list", async () => {
    const { status, body } = await post({ customer_id: 5, feedback: ['fixed deposit', 'too conservative'] });
    expect(status).toBe(200);
    expect(body.understood?.length).toBeGreaterThan(0);
    expect(body.recommendations?.length).toBeGreaterThan(0);
    expect(body.customer_id).toBe('5');
  });

  test('counts a repeat with the same Idempotency-Key once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await post({ customer_id: '6', feedback: ['too risky'] }, headers);
    expect(await post({ customer_id: '6', feedback: ['too risky'] }, headers)).toEqual(first);
    const other = await post({ customer_id: '6', feedback: ['more travel'] }, headers);
    expect([other.status, other.body.error?.code]).toEqual([400, 'KEY_REUSED']);
  });

  test.each([
    ['nothing', '', 400],
    ['broken JSON', '{"customer_id": 5', 400],
    ['a list', '[]', 400],
    ['no customer', { feedback: ['x'] }, 400],
    ['a broken number', { customer_id: 5.5, feedback: ['x'] }, 400],
    ['one word instead of a list', { customer_id: 5, feedback: 'too risky' }, 400],
    ['empty feedback', { customer_id: 5, feedback: [] }, 400],
    ['too long feedback', { customer_id: 5, feedback: ['x'.repeat(10_000)] }, 400],
    ['contradictory feedback', { customer_id: 5, feedback: ['more travel', 'no travel'] }, 400],
    ['an unknown customer', { customer_id: 0, feedback: ['too risky'] }, 404],
  ])('%s is refused with a clear error', async (_what, payload, status) => {
    const answer = await post(payload);
    expect(answer.status).toBe(status);
    expect(answer.body.error?.message.length).toBeGreaterThan(20);
  });

  test('a key that is no UUID is refused', async () => {
    const answer = await post({ customer_id: 5, feedback: ['x'] }, { 'idempotency-key': 'again' });
    expect(answer.body.error?.message).toContain('UUID');
  });
});
