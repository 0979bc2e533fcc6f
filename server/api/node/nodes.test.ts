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
