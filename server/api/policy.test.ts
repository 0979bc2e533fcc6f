import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { CustomerView } from '../service/recommendation-service.js';
import { globalId } from './global-id.js';
import { type GraphQLAnswer, openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

const SECRET = 'a secret of at least thirty-two characters';
let testApp: TestApp;
/** Somebody with a tag that is not for the customer's eyes. */
let subject: CustomerView;

beforeAll(async () => {
  const opened = await openSmallBook();
  testApp = await openApp(opened, { auth: { secret: SECRET } });
  const views = await opened.service.views(Array.from({ length: 150 }, (_, index) => String(index + 1)));
  const found = views.find(
    (view) =>
      view?.decision.tags.some(({ audience }) => audience === 'adviser') === true &&
      typeof view.record.traits.Sentiment_Score === 'number',
  );
  if (found === undefined || found === null)
    throw new Error('The book has nobody with a tag for advisers only.');
  subject = found;
}, 60_000);

async function as(
  claims: Record<string, unknown>,
  query: string,
  variables: object = {},
): Promise<GraphQLAnswer> {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));
  return testApp.ask(query, variables, { authorization: `Bearer ${token}` });
}

const adviser = { role: 'adviser' };
const analyst = { role: 'analyst' };
const customer = (): Record<string, unknown> => ({
  role: 'customer',
  customer_id: subject.record.customerId,
});

const RECORD = `query ($id: ID!) { customer(customerId: $id) { name sentimentScore
  tags { tag { audience } evidence { column } }
  facts { column }
  recommendations(first: 50) { items { reasons { kind } } } } }`;

interface RecordAnswer {
  readonly name: string | null;
  readonly sentimentScore: number | null;
  readonly tags: readonly { readonly tag: { readonly audience: string } }[];
  readonly facts: readonly { readonly column: string }[];
}

async function recordFor(claims: Record<string, unknown>): Promise<RecordAnswer> {
  const { data, errors } = await as(claims, RECORD, { id: subject.record.customerId });
  expect(errors).toEqual([]);
  return (data as unknown as { customer: RecordAnswer }).customer;
}

describe('A caller without a token', () => {
  test('is answered 401 with what is expected, on every door but health', async () => {
    const { status, errors, headers } = await testApp.ask('{ viewer { role } }');
    expect(status).toBe(401);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(errors[0]?.message).toContain('Authorization: Bearer');
    expect(headers['www-authenticate']).toBe('Bearer');
    for (const url of ['/recommend?customer_id=5', '/schema.graphql', '/nowhere']) {
      expect((await testApp.app.inject({ url })).statusCode).toBe(401);
    }
    for (const url of ['/healthz', '/ready'])
      expect((await testApp.app.inject({ url })).statusCode).toBe(200);
  });
});

describe('An adviser', () => {
  test('sees names and what is for the bank only', async () => {
    const record = await recordFor(adviser);
    expect(record.name).toBe(subject.record.name);
    expect(record.sentimentScore).toBe(subject.record.traits.Sentiment_Score);
    expect(record.tags.some(({ tag }) => tag.audience === 'ADVISER')).toBe(true);
  });
});

describe('An analyst', () => {
  test("reads no word that the customer said, in no sentence of today's and earlier answers", async () => {
    const { data } = await as(
      adviser,
      `mutation { submitFeedback(input: {customerId: "5", idempotencyKey: "7a1c1a52-7f0e-4f5c-9a0b-3d3f0c0e9b12",
        words: ["add travel focus"], onBehalfOfCustomer: true}) { __typename } }`,
    );
    expect(data).toEqual({ submitFeedback: { __typename: 'SubmitFeedbackSuccess' } });
    const told = `{ customer(customerId: "5") {
      recommendations(first: 20) { items { text { body } reasons { text { body } } } withheld { text { body } } }
      tags { text { body } }
      feedback(first: 5) { nodes { said understood { quote label } changes { text { body } } } }
      changes(from: "2020-01-01T00:00:00Z") { text { body } } } }`;
    const [open, closed] = [await as(adviser, told), await as(analyst, told)];
    expect([open.errors, closed.errors]).toEqual([[], []]);
    expect(JSON.stringify(open.data)).toContain('You told us “add travel focus”');
    expect(JSON.stringify(closed.data)).toContain('You told us “…”');
    expect(JSON.stringify(closed.data)).not.toContain('travel focus');
  });

  test('sees everything but names', async () => {
    const record = await recordFor(analyst);
    expect(record.name).toBeNull();
    expect(record.tags.some(({ tag }) => tag.audience === 'ADVISER')).toBe(true);
  });

  test('lists customers by id, and cannot fish for names', async () => {
    const { errors } = await as(analyst, '{ customers(first: 5) { edges { node { customerId name } } } }');
    expect(errors).toEqual([]);
    for (const argument of ['filter: {text: "Anna"}', 'orderBy: NAME']) {
      const refused = await as(analyst, `{ customers(${argument}) { totalCount } }`);
      expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test.each(['submitFeedback', 'undoFeedback'])('cannot %s', async (mutation) => {
    const what = mutation === 'undoFeedback' ? 'feedbackId: "x"' : 'words: ["too risky"]';
    const { errors } = await as(
      analyst,
      `mutation { ${mutation}(input: {customerId: "5", idempotencyKey: "6f1c1a52-7f0e-4f5c-9a0b-3d3f0c0e9b11", ${what}}) { __typename } }`,
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('A customer', () => {
  test('sees the own record without what is for the bank only', async () => {
    const record = await recordFor(customer());
    expect(record.name).toBe(subject.record.name);
    expect(record.sentimentScore).toBeNull();
    expect(record.tags.every(({ tag }) => tag.audience === 'EVERYONE')).toBe(true);
    expect(record.facts.map(({ column }) => column)).not.toContain('Sentiment_Score');
  });

  test('learns nothing of others: forbidden by id, null as a node, whether they exist or not', async () => {
    for (const other of [subject.record.customerId === '5' ? '6' : '5', 'nobody']) {
      const direct = await as(customer(), RECORD, { id: other });
      expect(direct.data).toEqual({ customer: null });
      expect(direct.errors[0]?.extensions.code).toBe('FORBIDDEN');
      const nodes = await as(customer(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: [globalId('Customer', other), globalId('Recommendation', `${other}:fixed-deposit`)],
      });
      expect(nodes.data).toEqual({ nodes: [null, null] });
    }
  });

  test.each(['{ customers { totalCount } }', '{ cluster(number: 0) { customers { totalCount } } }'])(
    'cannot list customers: %s',
    async (query) => {
      const { errors } = await as(customer(), query);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );

  test('is not told of tags for the bank only, anywhere', async () => {
    const { data } = await as(
      customer(),
      '{ tags { audience } tag(key: "dissatisfied") { key } clusters { tags { tag { audience } } } products { tags { audience } } viewer { role may } }',
    );
    expect(JSON.stringify(data)).not.toContain('ADVISER');
    expect(data).toMatchObject({ tag: null, viewer: { role: 'customer' } });
  });

  test('gives feedback for itself only', async () => {
    const submit = (customerId: string): Promise<GraphQLAnswer> =>
      as(
        customer(),
        'mutation ($id: ID!) { submitFeedback(input: {customerId: $id, idempotencyKey: "7f1c1a52-7f0e-4f5c-9a0b-3d3f0c0e9b11", words: ["too risky"]}) { ... on SubmitFeedbackSuccess { feedback { actor } } } }',
        { id: customerId },
      );
    expect((await submit('nobody')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await submit(subject.record.customerId)).data).toEqual({
      submitFeedback: { feedback: { actor: 'CUSTOMER' } },
    });
  });

  test('takes back what it said itself only', async () => {
    const undo = (customerId: string): Promise<GraphQLAnswer> =>
      as(
        customer(),
        'mutation ($id: ID!) { undoFeedback(input: {customerId: $id, idempotencyKey: "8f1c1a52-7f0e-4f5c-9a0b-3d3f0c0e9b11", feedbackId: "x"}) { __typename } }',
        { id: customerId },
      );
    expect((await undo('nobody')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await undo(subject.record.customerId)).data).toEqual({
      undoFeedback: { __typename: 'FeedbackNotFound' },
    });
  });
});
