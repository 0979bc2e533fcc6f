import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../../open.js';
import { globalId } from '../global-id.js';
import { counting } from '../testing/counting-service.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';

let opened: Opened;
let testApp: TestApp;

beforeAll(async () => {
  opened = await openSmallBook();
  testApp = await openApp(opened);
}, 60_000);

interface Page {
  readonly customers: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly customerId: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const PAGE = `query ($first: Int!, $after: String, $filter: CustomerFilter, $orderBy: CustomerOrder) {
  customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount edges { cursor node { customerId } } pageInfo { hasNextPage endCursor }
  }
}`;

async function page(variables: object): Promise<Page['customers']> {
  const { data, errors } = await testApp.ask(PAGE, variables);
  expect(errors).toEqual([]);
  return (data as unknown as Page).customers;
}

describe('Customers', () => {
  test('page through the whole book, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo, totalCount } = await page({ first: 40, after, orderBy: 'CUSTOMER_ID' });
      expect(totalCount).toBe(opened.service.book.size);
      seen.push(...edges.map(({ node }) => node.customerId));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(opened.service.book.size);
    expect(seen.length).toBe(opened.service.book.size);
  });

  test('are found by the beginning of an id, by cluster and by tag', async () => {
    const byId = await page({ first: 100, filter: { text: '12' } });
    expect(byId.edges.map(({ node }) => node.customerId)).toContain('12');
    const clustered = await Promise.all(
      opened.service.release.clusters.map(({ number }) => page({ first: 1, filter: { clusters: [number] } })),
    );
    expect(clustered.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(opened.service.book.size);
    const averse = await page({ first: 1, filter: { tags: ['risk-averse'] } });
    expect(averse.totalCount).toBeGreaterThan(0);
    expect(averse.totalCount).toBeLessThan(opened.service.book.size);
  });

  test.each([0, -1, 101, 1_000_000_000])('refuse first: %d, naming the range', async (first) => {
    const { errors } = await testApp.ask(PAGE, { first });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('"first" of "customers" must be 1 to 100');
  });

  test.each(['', 'abc', globalId('Customer', '5'), 'x'.repeat(5000)])(
    'refuse the forged cursor %p',
    async (after) => {
      const { errors } = await testApp.ask(PAGE, { first: 5, after });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toContain('leave "after" out');
    },
  );

  test.each([
    [{ clusters: [99] }, 'the clusters are 0'],
    [{ tags: ['no-such-tag'] }, 'tags { key }'],
    [{ text: 'x'.repeat(201) }, 'at most 200'],
    [{ productTypes: Array.from({ length: 51 }, () => 'x') }, 'at most 50'],
  ])('refuse a filter nobody can meet: %j', async (filter, hint) => {
    const { errors } = await testApp.ask(PAGE, { first: 5, filter });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain(hint);
  });

  test('take the engine once a page, and not at all where only their rows are asked for', async () => {
    const { service, calls } = counting(opened.service);
    const { ask } = await openApp({ ...opened, service });
    await ask('{ customers(first: 30) { edges { node { customerId name income { amount } } } } }');
    expect(calls).toEqual([]);
    await ask(
      '{ customers(first: 30) { edges { node { version membership { confidence } tags { source } } } } }',
    );
    expect(calls).toEqual(['viewsOf 30']);
  });
});
