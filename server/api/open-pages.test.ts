import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../open.js';
import { BROWSER, writeBuiltClient } from './testing/built-client.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';
import { portOf, rawRequest } from './testing/raw-request.js';

const SECRET = 'a-secret-for-tests-of-at-least-32-characters';

let opened: Opened;
let built: ReturnType<typeof writeBuiltClient>;
let testApp: TestApp;
let secured: TestApp;

beforeAll(async () => {
  built = writeBuiltClient();
  opened = await openSmallBook();
  testApp = await openApp(opened, { pages: built.client });
  secured = await openApp(opened, { pages: built.client, auth: { secret: SECRET } });
}, 60_000);

afterAll(async () => {
  await secured.app.close();
  rmSync(built.folder, { recursive: true });
});

describe('Who may load the pages', () => {
  test('everybody, where a token is needed for all that says something about customers', async () => {
    for (const url of ['/', '/customers/5', '/explore', '/assets/app-1a2b.js', '/favicon.svg']) {
      expect((await secured.app.inject(url)).statusCode).toBe(200);
    }
    expect((await secured.app.inject({ url: '/nowhere', headers: BROWSER })).statusCode).toBe(404);
    expect((await secured.ask('{ __typename }')).status).toBe(401);
    for (const url of ['/recommend?customer_id=5', '/graphql', '/schema.graphql', '/feedback', '/nowhere']) {
      const headers = url === '/nowhere' ? {} : BROWSER;
      expect((await secured.app.inject({ url, headers })).statusCode).toBe(401);
    }
  });

  test.each([
    '/customers/%2e%2e/recommend?customer_id=5',
    '/customers/../recommend?customer_id=5',
    '/customers/..%2frecommend?customer_id=5',
    '/assets/../recommend?customer_id=5',
    '//recommend?customer_id=5',
    '/%72ecommend?customer_id=5',
    '/recommend;/customers/5?customer_id=5',
    '/recommend?customer_id=5#/customers/5',
  ])('and no way of writing an address opens another one: %s', async (path) => {
    const { body } = await rawRequest(await portOf(secured.app), path, { headers: BROWSER });
    expect(body.toString()).not.toContain('"customer_id"');
    expect(body.toString()).toMatch(/<title>dashboard<\/title>|"code":"(UNAUTHENTICATED|NOT_FOUND)"/);
  });

  test('without using up what they may ask of the API', async () => {
    const { app, ask } = await openApp(opened, { pages: built.client, rateLimitPerMinute: 1 });
    for (const url of ['/', '/customers/5', '/explore', '/assets/app-1a2b.js', '/favicon.svg', '/']) {
      const { statusCode, headers } = await app.inject(url);
      expect([statusCode, headers['x-ratelimit-limit']]).toEqual([200, undefined]);
    }
    expect((await ask('{ __typename }')).status).toBe(200);
    expect((await ask('{ __typename }')).status).toBe(429);
  });

  test('also by another name of this machine, whose questions are then refused', async () => {
    const headers = { host: 'elsewhere.example' };
    expect((await testApp.app.inject({ url: '/', headers })).statusCode).toBe(200);
    expect((await testApp.ask('{ __typename }', {}, headers)).status).toBe(401);
  });
});

describe('An address that cannot be read', () => {
  test('brings the dashboard, which says so, to a browser, and a JSON error to others', async () => {
    for (const url of ['/customers/%zz', '/%FF']) {
      const page = await testApp.app.inject({ url, headers: BROWSER });
      expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      const told = await testApp.app.inject({ url });
      expect(told.statusCode).toBe(400);
      expect(told.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_ADDRESS' } }] });
      expect(told.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});
