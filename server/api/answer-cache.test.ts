import { randomUUID } from 'node:crypto';
import { beforeEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Opened } from '../open.js';
import { openApp, type GraphQLAnswer, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

const SECRET = 'a secret of at least thirty-two characters';
let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
});

beforeEach(async () => {
  testApp = await openApp(opened);
});

const PAGE = 'query ($id: ID!) { customer(customerId: $id) { name version } }';

function remembered({ log }: TestApp): number {
  return log.lines.filter(({ fields }) => 'outcome' in fields && fields.outcome === 'remembered').length;
}

/** Asks twice, and says whether the second answer came from memory. It must be the same either way. */
async function askTwice(
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const before = remembered(testApp);
  const first = await testApp.ask(query, variables, headers);
  const second = await testApp.ask(query, variables, headers);
  expect({ ...second, headers: second.headers['content-type'] }).toEqual({
    ...first,
    headers: first.headers['content-type'],
  });
  return remembered(testApp) > before;
}

describe('A whole answer about one customer', () => {
  test('is remembered, for each customer and query', async () => {
    expect(await askTwice(PAGE, { id: '5' })).toBe(true);
    const kept = remembered(testApp);
    expect((await testApp.ask(PAGE, { id: '6' })).data).toMatchObject({
      customer: { name: expect.any(String) },
    });
    await testApp.ask('query ($id: ID!) { customer(customerId: $id) { age } }', { id: '5' });
    expect(remembered(testApp)).toBe(kept);
  });

  test.each([
    ['of a stranger', '{ customer(customerId: "nobody") { name } }'],
    ['with another root field', '{ customer(customerId: "5") { name } release { version } }'],
    [
      'with another alias of the same field',
      '{ a: customer(customerId: "5") { name } b: customer(customerId: "6") { name } }',
    ],
    ['about many customers', '{ customers(first: 2) { nodes: edges { node { name } } } }'],
    [
      'that reaches other customers through the cluster',
      '{ customer(customerId: "5") { membership { cluster { customers(first: 2) { edges { node { version } } } } } } }',
    ],
    [
      'that hides its field in a fragment',
      '{ ...P } fragment P on Query { customer(customerId: "5") { name } }',
    ],
    ['that was refused', '{ customer(customerId: "5") { nome } }'],
  ])('%s is not remembered', async (_case, query) => {
    expect(await askTwice(query)).toBe(false);
  });

  test('under a directive is not remembered', async () => {
    const query = 'query ($yes: Boolean!) { customer(customerId: "5") @include(if: $yes) { name } }';
    expect(await askTwice(query, { yes: true })).toBe(false);
  });

  test('is never sent to another viewer', async () => {
    testApp = await openApp(opened, { auth: { secret: SECRET } });
    const key = new TextEncoder().encode(SECRET);
    const ask = async (claims: Record<string, string>): Promise<GraphQLAnswer> => {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('1h')
        .sign(key);
      return testApp.ask(PAGE, { id: '5' }, { authorization: `Bearer ${token}` });
    };
    const adviser = await ask({ role: 'adviser' });
    expect(adviser.data).toMatchObject({ customer: { name: expect.any(String) } });
    expect((await ask({ role: 'analyst' })).data).toMatchObject({ customer: { name: null } });
    expect((await ask({ role: 'customer', customer_id: '6' })).errors.length).toBe(1);
    expect(remembered(testApp)).toBe(0);
    expect((await ask({ role: 'adviser' })).data).toEqual(adviser.data);
    expect(remembered(testApp)).toBe(1);
  });

  test('gives way to feedback at once: the next query sees what the mutation answered', async () => {
    const seen = 'version constraints { label } recommendations { items { product { productId } } }';
    const query = `{ customer(customerId: "12") { ${seen} } }`;
    const before = (await testApp.ask(query)).data;
    expect(await askTwice(query)).toBe(true);
    for (const word of ['more travel', 'no loans', 'too risky']) {
      const { data } = await testApp.ask(
        `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { ... on SubmitFeedbackSuccess { customer { ${seen} } } } }`,
        { input: { customerId: '12', idempotencyKey: randomUUID(), words: [word] } },
      );
      const after = (await testApp.ask(query)).data;
      expect(after).not.toEqual(before);
      expect(after).toEqual(data?.submitFeedback);
    }
  });

  test('does not stumble over variables that are nested too deep to be written', async () => {
    const variables = `{"id": "5", "deep": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const { statusCode } = await testApp.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query": ${JSON.stringify(PAGE)}, "variables": ${variables}}`,
    });
    expect(statusCode).toBeLessThan(500);
  });
});
