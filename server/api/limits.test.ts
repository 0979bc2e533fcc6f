import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../open.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
  testApp = await openApp(opened);
}, 60_000);

const CUSTOMER = 'customer(customerId: "5")';

function nested(depth: number): string {
  return `{ ${'... on Query { '.repeat(depth)}__typename${' }'.repeat(depth)} }`;
}

describe('An operation is refused', () => {
  test.each([
    ['with 16 aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')} }`],
    ['with 21 directives', `{ __typename ${'@include(if: true) '.repeat(21)} }`],
    [
      '9 levels deep',
      `{ ${CUSTOMER} { membership { cluster { customers { edges { node { membership { cluster { size } } } } } } } } }`,
    ],
    ['with more than 1,000 tokens', `{ ${'__typename '.repeat(1001)} }`],
    ['with 10,000 braces', `{a${'{a'.repeat(10_000)}${'}'.repeat(10_000)}}`],
    [
      'with fragments that multiply',
      `query { ...F0 } ${Array.from({ length: 14 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F14 on Query { __typename }`,
    ],
    [
      'with fragments in a circle',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ],
  ])('%s', async (_what, query) => {
    const { status, errors, data } = await testApp.ask(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(errors[0]?.extensions.code);
    expect(errors.length).toBeLessThanOrEqual(4);
  });

  test.each([
    ['first: 100', {}],
    ['first: $first', { first: 100 }],
    ['first: 1000000000', {}],
  ])('that multiplies lists too far, by %s', async (argument, variables) => {
    const declared = argument.includes('$') ? 'query ($first: Int!)' : 'query';
    const { status, errors } = await testApp.ask(
      `${declared} { customers(${argument}) { edges { node { recommendations(first: 8) { items { reasons { code facts { column } } } } } } } }`,
      variables,
    );
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('OPERATION_TOO_EXPENSIVE');
    expect(errors[0]?.message).toContain('the limit is 3000');
  });

  test('that is cheap with one variable stays refused with another', async () => {
    const query =
      'query ($first: Int!) { customers(first: $first) { edges { node { tags { evidence { column label } } } } } }';
    expect((await testApp.ask(query, { first: 2 })).errors).toEqual([]);
    expect((await testApp.ask(query, { first: 100 })).errors[0]?.extensions.code).toBe(
      'OPERATION_TOO_EXPENSIVE',
    );
    expect((await testApp.ask(query, { first: 2 })).errors).toEqual([]);
  });

  test('by its inline fragments no deeper than they are flat', async () => {
    expect((await testApp.ask(nested(20))).data).toEqual({ __typename: 'Query' });
  });
});

describe('Nobody learns the schema from errors', () => {
  test('introspection is off, and misspelt names get no suggestions', async () => {
    const [refusal] = (await testApp.ask('{ __schema { types { name } } }')).errors;
    expect(refusal?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(refusal?.message).toContain('/schema.graphql');
    for (const query of [
      `{ custmer { id } }`,
      `{ customer(customerID: "5") { id } }`,
      '{ customers(orderBy: NAMES) { totalCount } }',
    ]) {
      expect((await testApp.ask(query)).errors[0]?.message).not.toMatch(/did you mean/i);
    }
  });

  test('introspection may be switched on', async () => {
    const { ask } = await openApp(opened, { introspection: true });
    expect((await ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });
});

describe('A bug of ours', () => {
  test('is logged whole and shown masked', async () => {
    const secret = 'SELECT * FROM customers WHERE password';
    const broken = { ...opened.service, views: () => Promise.reject(new Error(secret)) };
    const { ask, log, app } = await openApp({ ...opened, service: broken });
    const { errors, data } = await ask(`query Page { ${CUSTOMER} { name } }`);
    expect(data).toEqual({ customer: null });
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(errors)).not.toContain('SELECT');
    const logged = log.lines.find(({ level }) => level === 'error');
    expect((logged?.fields as { err: Error }).err.message).toBe(secret);
    const rest = await app.inject('/recommend?customer_id=5');
    expect([rest.statusCode, rest.payload.includes('SELECT')]).toEqual([500, false]);
  });
});

describe('The log', () => {
  test('has one line an operation, without variables', async () => {
    const { ask, log } = await openApp(opened);
    await ask('query Find($id: ID!) { customer(customerId: $id) { name } }', { id: 'a-secret-id' });
    expect(log.lines).toEqual([
      {
        level: 'info',
        message: 'graphql',
        fields: {
          requestId: expect.any(String),
          role: 'adviser',
          operation: 'Find',
          ms: expect.any(Number),
          outcome: 'CUSTOMER_NOT_FOUND',
        },
      },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('a-secret-id');
  });
});
