import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { type GraphQLAnswer, openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

const SECRET = 'a secret of at least thirty-two characters';
let testApp: TestApp;

beforeAll(async () => {
  testApp = await openApp(await openSmallBook(), { auth: { secret: SECRET } });
}, 60_000);

async function as(role: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const token = await new SignJWT({ role, ...(role === 'customer' ? { customer_id: '5' } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));
  return testApp.ask(query, variables, { authorization: `Bearer ${token}` });
}

const WHAT_IF = `query ($id: ID!, $traits: TraitsInput!) { customer(customerId: $id) {
  recommendations { items { id product { productId } } }
  whatIf(traits: $traits) { changes { kind cause product { productId } text { body } }
    recommendations { items { id product { productId } } } } } }`;

interface Listed {
  readonly items: readonly { readonly id: string; readonly product: { readonly productId: string } }[];
}
interface WhatIfAnswer {
  readonly customer: {
    readonly recommendations: Listed;
    readonly whatIf: { readonly recommendations: Listed; readonly changes: readonly object[] } | null;
  };
}

function productsOf({ items }: Listed): readonly string[] {
  return items.map(({ product }) => product.productId);
}

describe('whatIf', () => {
  test('without a change answers as live, under ids of its own that nothing is found by', async () => {
    const { data, errors } = await as('adviser', WHAT_IF, { id: '5', traits: {} });
    expect(errors).toEqual([]);
    const { recommendations, whatIf } = (data as unknown as WhatIfAnswer).customer;
    if (whatIf === null) throw new Error('no answer');
    expect(productsOf(whatIf.recommendations)).toEqual(productsOf(recommendations));
    expect(whatIf.changes).toEqual([]);
    const ids = whatIf.recommendations.items.map(({ id }) => id);
    expect(ids.filter((id) => recommendations.items.some((live) => live.id === id))).toEqual([]);
    const found = await as('adviser', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(found.data).toEqual({ nodes: ids.map(() => null) });
  });

  test('tells omitted from null: a value made unknown changes the answer', async () => {
    const query =
      '{ customer(customerId: 5) { whatIf(traits: {age: null}) { recommendations { items { product { category } } } } } }';
    const { data, errors } = await as('adviser', query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(/DEPOSIT|CARD|LOAN|INVESTMENT|INSURANCE|PENSION/);
  });

  test.each([
    [{ age: 200 }, /traits\.age \(Age\) cannot be "200": expected a whole number from 0 to 120/],
    [{ creditUtilization: 1.5 }, /traits\.creditUtilization .* a number from 0 to 1/],
    [{ income: 'plenty' }, /traits\.income .* expected a number/],
    [{ riskProfile: 'Reckless' }, /traits\.riskProfile .* one of Low, Moderate, High/],
    [{ custom: [{ column: 'Gender', value: 'F' }] }, /traits\.custom\.0 .* protected attribute/],
    [
      { custom: [{ column: 'Profiling_Consent', value: 'Given' }] },
      /traits\.custom\.0 names "Profiling_Consent", the customer's own word/,
    ],
    [
      { custom: [{ column: 'marketing consent', value: null }] },
      /traits\.custom\.0 names "Marketing_Consent", the customer's own word/,
    ],
    [{ custom: [{ column: 'Shoe_Size', value: '44' }] }, /traits\.custom\.0 .* no column of the book/],
    [{ age: 30, custom: [{ column: 'Age', value: '31' }] }, /that traits\.age gives already/],
    [{ defaultStatus: 'No Default', maxDaysPastDue: 90 }, /contradicts another value/],
    [{ holds: ['home-morgage'] }, /traits\.holds\.0 .* Did you mean "home-mortgage"\?/],
    [{ holds: ['Mortgage'], productType: 'Credit Card' }, /productType and traits\.holds name different/],
  ])('refuses %j by name, and the rest of the page stands', async (traits, complaint) => {
    const { data, errors } = await as('adviser', WHAT_IF, { id: '5', traits });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(complaint);
    expect((data as unknown as WhatIfAnswer).customer.whatIf).toBeNull();
    expect((data as unknown as WhatIfAnswer).customer.recommendations.items.length).toBeGreaterThan(0);
  });

  test('is a customer’s for the own record only, and without the bank’s own judgements', async () => {
    const own = await as('customer', WHAT_IF, { id: '5', traits: { income: '90000' } });
    expect(own.errors).toEqual([]);
    const other = await as('customer', WHAT_IF, { id: '6', traits: {} });
    expect(other.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const mood = await as('customer', WHAT_IF, { id: '5', traits: { sentimentScore: 1 } });
    expect(mood.errors[0]?.message).toContain('traits.sentimentScore is the bank');
    const renamed = { custom: [{ column: 'sentiment score', value: '1' }] };
    const written = await as('customer', WHAT_IF, { id: '5', traits: renamed });
    expect(written.errors[0]?.message).toContain('traits.custom.0 is the bank');
  });

  test('fits once into a document', async () => {
    const { status, errors } = await as(
      'adviser',
      '{ customer(customerId: 5) { a: whatIf(traits: {}) { changes { kind } } b: whatIf(traits: {}) { changes { kind } } } }',
    );
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('OPERATION_TOO_EXPENSIVE');
  });
});

describe('prospect', () => {
  test('may be one who refused that lists are made from the details', async () => {
    const query =
      'query ($traits: TraitsInput!) { prospect(traits: $traits) { recommendations { items { id } } } }';
    const custom = [
      { column: 'Profiling_Consent', value: 'Refused' },
      { column: 'Marketing_Consent', value: 'Given' },
    ];
    const { errors } = await as('adviser', query, { traits: { age: 31, income: '64000', custom } });
    expect(errors).toEqual([]);
  });

  test('says of every recommendation that little is known', async () => {
    const { data, errors } = await as(
      'analyst',
      '{ prospect(traits: {age: 31, income: "64000", riskProfile: "Low", holds: []}) { changes { kind } membershipBefore { confidence } recommendations { items { id reasons { kind text { body } } } } } }',
    );
    expect(errors).toEqual([]);
    const { prospect } = data as unknown as {
      prospect: {
        changes: readonly object[];
        membershipBefore: object | null;
        recommendations: {
          items: readonly { reasons: readonly { kind: string; text: { body: string } }[] }[];
        };
      };
    };
    expect(prospect).toMatchObject({ changes: [], membershipBefore: null });
    expect(prospect.recommendations.items.length).toBeGreaterThan(0);
    for (const { reasons } of prospect.recommendations.items) {
      const told = reasons.find(({ kind }) => kind === 'NO_HISTORY');
      expect(told?.text.body).toContain('the few details that we have');
    }
  });
});
