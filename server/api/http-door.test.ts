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

describe('The HTTP door', () => {
  test('sets the same security headers on every answer', async () => {
    for (const url of ['/graphql', '/healthz', '/nowhere', '/recommend?customer_id=5']) {
      const { headers } = await testApp.app.inject(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)(
    'answers %s /graphql with 405',
    async (method) => {
      const response = await testApp.app.inject({ method, url: '/graphql?query={__typename}' });
      expect([response.statusCode, response.headers.allow]).toEqual([405, 'POST']);
    },
  );

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no operation as %s',
    async (type) => {
      const response = await testApp.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': type },
        payload: '{"query":"{__typename}"}',
      });
      expect([response.statusCode, response.json<{ errors: unknown[] }>().errors.length]).toEqual([415, 1]);
    },
  );

  test.each([
    'null',
    '1',
    '"x"',
    '[]',
    '{}',
    '{"query":1}',
    '{"query":""}',
    '[{"query":"{__typename}"}]',
    '{"query":"{__typename}","variables":"x"}',
    '{"query":"{__typename}","operationName":"nope"}',
    '{"query":"query A {__typename} query B {__typename}"}',
    '{"query":"{__typename}","__proto__":{"x":1}}',
    '{',
  ])('answers the body %s with 400', async (payload) => {
    const response = await testApp.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(response.statusCode).toBe(400);
  });

  test('refuses a body over the limit', async () => {
    const response = await testApp.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: `{ __typename #${'x'.repeat(110_000)}\n}` },
    });
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ error: { code: 'BODY_TOO_LARGE' } });
  });

  test('answers 429 with what to do once the rate limit is reached', async () => {
    const { ask, app } = await openApp(opened, { rateLimitPerMinute: 2 });
    await ask('{ __typename }');
    await ask('{ __typename }');
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ __typename }' },
    });
    expect(response.statusCode).toBe(429);
    expect(response.headers['retry-after']).toBeDefined();
    expect(response.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
  });

  test('serves the text of the schema, and readiness with the release', async () => {
    const text = await testApp.app.inject('/schema.graphql');
    expect(text.headers['content-type']).toContain('text/plain');
    expect(text.payload).toContain('type Query {');
    expect((await testApp.app.inject('/ready')).json()).toEqual({
      ready: true,
      release: opened.service.release.version,
      customers: opened.service.book.size,
      feedback: 'kept',
    });
  });
});
