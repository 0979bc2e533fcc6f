import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../../open.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
  testApp = await openApp(opened);
}, 60_000);

describe('A customer', () => {
  test.each(['nobody', '007', '0'])(
    '%s is not found, and the error says how to search',
    async (customerId) => {
      const { data, errors } = await testApp.ask('query ($id: ID!) { customer(customerId: $id) { name } }', {
        id: customerId,
      });
      expect(data).toEqual({ customer: null });
      expect(errors[0]?.extensions.code).toBe('CUSTOMER_NOT_FOUND');
      expect(errors[0]?.message).toContain('customers(filter: {text:');
    },
  );

  test.each(['', 'x'.repeat(101), 'x'.repeat(90_000), 'a\u0000b', '5\n'])(
    '%p cannot be an id',
    async (customerId) => {
      const { errors } = await testApp.ask('query ($id: ID!) { customer(customerId: $id) { name } }', {
        id: customerId,
      });
      expect(errors[0]?.extensions.code).toBe('BAD_CUSTOMER_ID');
      expect(errors[0]?.message.length).toBeLessThan(300);
    },
  );

  test('takes the number 5 for the id "5"', async () => {
    const { data } = await testApp.ask('{ customer(customerId: 5) { customerId } }');
    expect(data).toEqual({ customer: { customerId: '5' } });
  });

  test('has recommendations whose reasons add up to their scores', async () => {
    const { data } = await testApp.ask(
      '{ customer(customerId: 5) { recommendations(first: 50) { eligibleCount items { rank score reasons { points } } } } }',
    );
    const { recommendations } = (
      data as {
        customer: {
          recommendations: {
            eligibleCount: number;
            items: { rank: number; score: number; reasons: { points: number }[] }[];
          };
        };
      }
    ).customer;
    expect(recommendations.items.length).toBe(Math.min(recommendations.eligibleCount, 50));
    recommendations.items.forEach(({ rank, score, reasons }, index) => {
      expect(rank).toBe(index + 1);
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    });
  });

  test.each([0, 51])('refuses recommendations(first: %d) and keeps the rest of the page', async (first) => {
    const { data, errors } = await testApp.ask(
      'query ($first: Int!) { customer(customerId: 5) { customerId recommendations(first: $first) { eligibleCount } } }',
      { first },
    );
    expect(data).toEqual({ customer: { customerId: '5', recommendations: null } });
    expect(errors[0]?.message).toContain('must be 1 to 50');
  });

  test('shows the facts asked for, and names the columns there are', async () => {
    const { data } = await testApp.ask(
      '{ customer(customerId: 5) { facts(columns: ["Credit_Limit"]) { column label value { unit currency display } bookMedian { decimal } } } }',
    );
    const [limit] = (data as { customer: { facts: { label: string; value: { unit: string } }[] } }).customer
      .facts;
    expect(limit?.value.unit).toBe('MONEY');
    const { errors } = await testApp.ask(
      '{ customer(customerId: 5) { facts(columns: ["Gender"]) { column } } }',
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('Credit_Utilization');
    expect(errors[0]?.message).not.toContain('Gender');
  });

  test('pages through enquiries by cursors that stay in place', async () => {
    const ENQUIRIES =
      'query ($id: ID!, $after: String) { customer(customerId: $id) { enquiries(first: 2, after: $after) { totalCount nodes { date productType } pageInfo { hasNextPage endCursor } } } }';
    const records = await opened.service.book.get(
      Array.from({ length: 100 }, (_, index) => String(index + 1)),
    );
    const customer = records.find((record) => (record?.enquiries.length ?? 0) >= 4);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await testApp.ask(ENQUIRIES, { id: customer?.customerId, after });
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = (
        data as {
          customer: {
            enquiries: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
        }
      ).customer.enquiries;
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.length).toBe(customer?.enquiries.length);
    const { errors } = await testApp.ask(ENQUIRIES, { id: customer?.customerId, after: 'forged' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
