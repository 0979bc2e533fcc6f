import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Opened } from '../open.js';
import { BROWSER, writeBuiltClient } from './testing/built-client.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';
import { portOf, rawRequest } from './testing/raw-request.js';

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

let opened: Opened;
let built: ReturnType<typeof writeBuiltClient>;
let testApp: TestApp;

beforeAll(async () => {
  built = writeBuiltClient();
  opened = await openSmallBook();
  testApp = await openApp(opened, { pages: built.client });
}, 60_000);

afterAll(async () => {
  await testApp.app.close();
  rmSync(built.folder, { recursive: true });
});

function noncesIn(text: string): readonly string[] {
  return [...text.matchAll(/nonce[-=]"?([\w+/=]{22,24})/g)].map(([, nonce]) => String(nonce));
}

describe('The pages', () => {
  test.each(['/', '/customers', '/customers/', '/customers/5', '/customers/a%2Fb', '/?tab=1'])(
    'answer %s with the dashboard, whatever the caller accepts',
    async (url) => {
      for (const headers of [{}, BROWSER]) {
        const { statusCode, headers: sent, payload } = await testApp.app.inject({ url, headers });
        expect([statusCode, sent['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
        expect(payload).toContain('<title>dashboard</title>');
      }
    },
  );

  test('carry a nonce that is fresh for every answer, and the same in the policy and everywhere in the text', async () => {
    const seen = new Set<string>();
    for (const url of ['/', '/', '/customers/5', '/nowhere', '/explore', '/explore']) {
      const { headers, payload } = await testApp.app.inject({ url, headers: BROWSER });
      const [inPolicy, ...others] = new Set(noncesIn(String(headers['content-security-policy'])));
      expect(others).toEqual([]);
      expect(noncesIn(payload)).toEqual([inPolicy, inPolicy]);
      expect(payload).not.toContain('__CSP_NONCE__');
      seen.add(String(inPolicy));
    }
    expect(seen.size).toBe(6);
  });

  test('keep the security headers of every answer, with a policy of their own', async () => {
    const { headers } = await testApp.app.inject('/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    const [nonce] = noncesIn(String(headers['content-security-policy']));
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self' 'nonce-${String(nonce)}'; style-src 'self' 'nonce-${String(nonce)}'; ` +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; " +
        "frame-ancestors 'none'",
    );
  });

  test('let the explorer style itself and start its workers, and nothing below its address is it', async () => {
    const { statusCode, headers, payload } = await testApp.app.inject('/explore');
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(payload).toContain('<title>explorer</title>');
    const directives = String(headers['content-security-policy']).split('; ');
    expect(directives).toEqual(
      expect.arrayContaining([
        "style-src 'self' 'unsafe-inline'",
        "worker-src 'self' blob:",
        "font-src 'self' data:",
      ]),
    );
    expect((await testApp.app.inject('/explore/more')).statusCode).toBe(404);
  });

  test('answer HEAD with the same headers and no text', async () => {
    const port = await portOf(testApp.app);
    for (const [path, status] of [
      ['/', 200],
      ['/explore', 200],
      ['/assets/app-1a2b.js', 200],
      ['/nowhere', 404],
    ] as const) {
      const answer = await rawRequest(port, path, { method: 'HEAD', headers: BROWSER });
      expect([answer.status, answer.body.length]).toEqual([status, 0]);
      expect(Number(answer.headers['content-length'])).toBeGreaterThan(0);
    }
  });
});

describe('An address that nothing answers', () => {
  test.each(['/nowhere', '/custom', '/graphqlx', '/.env', '/index.html'])(
    'shows a reader of pages the dashboard with status 404: %s',
    async (url) => {
      const { statusCode, payload } = await testApp.app.inject({ url, headers: BROWSER });
      expect([statusCode, payload.includes('<title>dashboard</title>')]).toEqual([404, true]);
    },
  );

  test.each([
    ['GET', '/feedback'],
    ['GET', '/graphql/x'],
    ['GET', '/recommend/5?x=1'],
    ['GET', '/assets/gone-1a2b.js'],
    ['GET', '/assets/'],
    ['GET', '/assets/folder'],
    ['GET', '/assets/folder/inner.js'],
    ['POST', '/nowhere'],
    ['POST', '/'],
  ] as const)('is JSON for a program, and wherever the API or the assets are: %s %s', async (method, url) => {
    const { statusCode, headers, payload } = await testApp.app.inject({ method, url, headers: BROWSER });
    expect([statusCode, headers['content-security-policy']]).toEqual([404, API_POLICY]);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(payload)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test('is JSON without text/html in Accept, and names the dashboard', async () => {
    const { statusCode, payload } = await testApp.app.inject('/nowhere');
    expect(statusCode).toBe(404);
    expect(JSON.parse(payload)).toMatchObject({
      error: {
        code: 'NOT_FOUND',
        message: expect.stringContaining('The dashboard is at GET /.') as unknown,
      },
    });
  });

  test('is JSON for everybody where there is no client', async () => {
    const { app } = await openApp(opened);
    for (const url of ['/', '/customers/5', '/explore', '/nowhere']) {
      const { statusCode, payload } = await app.inject({ url, headers: BROWSER });
      expect(statusCode).toBe(404);
      expect(JSON.parse(payload)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
  });
});
