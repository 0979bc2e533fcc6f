import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../../open.js';
import type { RecommendationService } from '../../service/recommendation-service.js';
import { globalId } from '../global-id.js';
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

/** The service, counting how often it is asked. */
function counting(service: RecommendationService): {
  readonly service: RecommendationService;
  readonly calls: string[];
} {
  const calls: string[] = [];
  const counted: RecommendationService = {
    ...service,
    views: (ids) => {
      calls.push(`views ${ids.length}`);
      return service.views(ids);
    },
    viewsOf: (records) => {
      calls.push(`viewsOf ${records.length}`);
      return service.viewsOf(records);
    },
  };
  return { service: counted, calls };
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

describe('Nodes', () => {
  test('come back by id in the order asked, customers in one batch, strangers as null', async () => {
    const { service, calls } = counting(opened.service);
    const { ask } = await openApp({ ...opened, service });
    const ids = [
      globalId('Customer', '5'),
      globalId('Customer', 'nobody'),
      globalId('Tag', 'risk-averse'),
      globalId('Product', 'fixed-deposit'),
      globalId('Cluster', '0'),
      globalId('Release', opened.service.release.version),
      globalId('Customer', '6'),
      'forged',
      globalId('Decision', 'x'),
    ];
    const { data, errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids,
    });
    expect(errors).toEqual([]);
    const nodes = (data as { nodes: ({ __typename: string; id: string } | null)[] }).nodes;
    expect(nodes.map((node) => node?.__typename ?? null)).toEqual([
      'Customer',
      null,
      'Tag',
      'Product',
      'Cluster',
      'Release',
      'Customer',
      null,
      null,
    ]);
    expect(nodes.every((node, index) => node === null || node.id === ids[index])).toBe(true);
    expect(calls).toEqual(['views 3']);
  });

  test('fetch a recommendation again', async () => {
    const first = await testApp.ask(
      '{ customer(customerId: 5) { recommendations(first: 1) { items { id score } } } }',
    );
    const [item] = (
      first.data as { customer: { recommendations: { items: { id: string; score: number }[] } } }
    ).customer.recommendations.items;
    const again = await testApp.ask(
      'query ($id: ID!) { node(id: $id) { ... on Recommendation { id score } } }',
      {
        id: item?.id,
      },
    );
    expect(again.data).toEqual({ node: item });
  });

  test('come at most 100 at once', async () => {
    const { errors } = await testApp.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'x'),
    });
    expect(errors[0]?.message).toContain('at most 100');
  });
});
