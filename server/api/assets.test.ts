import { rmSync } from 'node:fs';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BROWSER, SCRIPT, writeBuiltClient } from './testing/built-client.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';
import { portOf, rawRequest } from './testing/raw-request.js';

let built: ReturnType<typeof writeBuiltClient>;
let testApp: TestApp;

beforeAll(async () => {
  built = writeBuiltClient();
  testApp = await openApp(await openSmallBook(), { pages: built.client });
}, 60_000);

afterAll(async () => {
  await testApp.app.close();
  rmSync(built.folder, { recursive: true });
});

describe('The assets', () => {
  const url = '/assets/app-1a2b.js';

  test('are sent as they are, to be kept for good', async () => {
    const { statusCode, headers, payload } = await testApp.app.inject(url);
    expect([statusCode, payload]).toEqual([200, SCRIPT]);
    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
  });

  test('are sent compressed as the build left them, where the reader can unpack that', async () => {
    const brotli = await testApp.app.inject({ url, headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(brotli.rawPayload).toEqual(brotliCompressSync(SCRIPT));
    const gzip = await testApp.app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT);
    const plain = await testApp.app.inject({
      url: '/assets/plain-3c4d.css',
      headers: { 'accept-encoding': 'br' },
    });
    expect([plain.statusCode, plain.headers['content-encoding']]).toEqual([200, undefined]);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('are not sent again to a reader who has them', async () => {
    const { etag } = (await testApp.app.inject(url)).headers;
    const again = await testApp.app.inject({ url, headers: { 'if-none-match': String(etag) } });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  test('come with an icon that may change', async () => {
    const { statusCode, headers } = await testApp.app.inject('/favicon.svg');
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/svg+xml',
      'public, max-age=86400',
    ]);
  });

  test.each([
    '/assets/../package.json',
    '/assets/../index.html',
    '/assets/%2e%2e/package.json',
    '/assets/..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/assets/..%5cpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets//../package.json',
    '/assets/app-1a2b.js/../../package.json',
    '/assets/app-1a2b.js%00',
    '/assets/%c0%ae%c0%ae/package.json',
  ])('end at their folder: %s', async (path) => {
    const port = await portOf(testApp.app);
    const { status, body } = await rawRequest(port, path, { headers: BROWSER });
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/outside the (client|assets)|<title>|__CSP_NONCE__/);
  });
});
