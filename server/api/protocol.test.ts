import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';

describe('GraphQL over HTTP', () => {
  let testApp: TestApp;
  let url: string;

  beforeAll(async () => {
    testApp = await openApp(await openSmallBook(), { introspection: true });
    url = `${await testApp.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
  }, 60_000);
  afterAll(() => testApp.app.close());

  test('keeps every MUST of the specification', async () => {
    const results = await auditServer({ url });
    const broken = results.filter(({ status }) => status === 'error').map(({ name }) => name);
    expect(results.length).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });
});
