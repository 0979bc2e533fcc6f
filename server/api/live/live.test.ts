import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { memoryLog } from '../../feedback/memory-log.js';
import type { Opened } from '../../open.js';
import { openApp, type TestApp } from '../testing/open-app.js';
import { openSmallBook } from '../testing/open-book.js';
import { portOf } from '../testing/raw-request.js';
import { CUSTOMER_CHANGED, type Heard, type LiveClient, liveClient } from './testing/live-client.js';
import { memoryStorage } from '../../storage/open-storage.js';

const SECRET = 'a secret of more than thirty-two characters';
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { ... on SubmitFeedbackSuccess { feedback { id } customer { version } } } }`;
const UNDO = `mutation ($input: UndoFeedbackInput!) {
  undoFeedback(input: $input) { ... on UndoFeedbackSuccess { customer { version } } } }`;

const log = memoryLog();
let opened: Opened;
let testApp: TestApp;
let clients: LiveClient[];

beforeAll(async () => {
  opened = await openSmallBook({ ...memoryStorage(), log });
}, 60_000);

beforeEach(async () => {
  testApp = await openApp(opened);
  clients = [];
});

afterEach(async () => {
  for (const { client } of clients) await client.dispose();
  await testApp.app.close();
});

async function connect(options: Parameters<typeof liveClient>[1] = {}): Promise<LiveClient> {
  const client = await liveClient(testApp.app, options);
  clients.push(client);
  return client;
}

async function versionOf(customerId: string): Promise<unknown> {
  const { data } = await testApp.ask(`{ customer(customerId: "${customerId}") { version } }`);
  return (data?.['customer'] as { readonly version: string }).version;
}

async function say(customerId: string, words: string): Promise<string> {
  const input = { customerId, words: [words], idempotencyKey: randomUUID() };
  const { data } = await testApp.ask(SUBMIT, { input });
  return (data?.['submitFeedback'] as { readonly feedback: { readonly id: string } }).feedback.id;
}

function tokenFor(claims: Readonly<Record<string, unknown>>, expires: string): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(SECRET));
}

async function versionIn(heard: Heard): Promise<unknown> {
  const message = await heard.next();
  return message === 'the end' ? message : (message.data?.customerChanged.version ?? message.errors);
}

async function codeIn(heard: Heard): Promise<unknown> {
  const message = await heard.next();
  return message === 'the end' ? message : message.errors?.[0]?.extensions?.code;
}

describe('Whoever follows a customer', () => {
  test('hears the current version first, and then of each change by feedback and by undo', async () => {
    const { follow } = await connect();
    const heard = follow('5');
    const first = await versionOf('5');
    expect(await versionIn(heard)).toBe(first);
    const feedbackId = await say('5', 'add travel focus');
    const second = await versionIn(heard);
    expect(second).toBe(await versionOf('5'));
    expect(second).not.toBe(first);
    const { data } = await testApp.ask(UNDO, {
      input: { customerId: '5', feedbackId, idempotencyKey: randomUUID() },
    });
    expect(data).toMatchObject({ undoFeedback: { customer: { version: await versionIn(heard) } } });
  });

  test('hears nothing of other customers', async () => {
    const { follow } = await connect();
    const five = follow('5');
    const six = follow('6');
    await Promise.all([versionIn(five), versionIn(six)]);
    await say('6', 'no loans');
    expect(await versionIn(six)).toBe(await versionOf('6'));
    expect(five.waiting()).toEqual([]);
  });

  test('hears of what another server was told, by the log', async () => {
    const { follow } = await connect();
    const heard = follow('7');
    const version = await versionIn(heard);
    await log.erase('7');
    expect(await versionIn(heard)).toBe(version);
  });

  test('who comes late to many changes hears of the last', async () => {
    const { follow } = await connect();
    const heard = follow('8');
    await versionIn(heard);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => say('8', index % 2 === 0 ? 'no loans' : 'more travel')),
    );
    const last = await versionOf('8');
    let version = await versionIn(heard);
    let count = 1;
    for (; version !== last && count < 40; count += 1) version = await versionIn(heard);
    expect(version).toBe(last);
    expect(count).toBeLessThanOrEqual(30);
  });

  test('is told that there is no such customer, and that it ends there', async () => {
    const { follow } = await connect();
    const heard = follow('nobody');
    expect(await codeIn(heard)).toBe('CUSTOMER_NOT_FOUND');
    expect(await heard.next()).toBe('the end');
  });
});

describe('The socket refuses', () => {
  test.each([
    ['a query', '{ clusters { number } }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { __typename }', 'BAD_REQUEST'],
    ['what is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { everything }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that is missing', CUSTOMER_CHANGED, 'BAD_USER_INPUT'],
    [
      'more than 1,000 tokens',
      `subscription { customerChanged(customerId: "5") { ${'version '.repeat(1001)} } }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'more than 15 aliases',
      `subscription { customerChanged(customerId: "5") { ${Array.from({ length: 16 }, (_, index) => `a${index}: version`).join(' ')} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_what, query, code) => {
    const { ask } = await connect();
    expect(await codeIn(ask(query))).toBe(code);
  });

  test('the 21st subscription at a time', async () => {
    const { follow } = await connect();
    const heard = Array.from({ length: 20 }, () => follow('5'));
    await Promise.all(heard.map(versionIn));
    expect(await codeIn(follow('5'))).toBe('BAD_REQUEST');
    heard[0]?.stop();
    await wait(50);
    expect(await versionIn(follow('5'))).toBe(await versionOf('5'));
  });

  test('a page of another site, and takes one of this server', async () => {
    const port = await portOf(testApp.app);
    const foreign = await connect({ headers: { origin: 'https://elsewhere.example' } });
    expect(await foreign.follow('5').next()).toBe('the end');
    const own = await connect({ headers: { origin: `http://127.0.0.1:${port}` } });
    expect(await versionIn(own.follow('5'))).toBe(await versionOf('5'));
  });

  test('a name that somebody else pointed at this machine', async () => {
    const rebound = await connect({ headers: { host: 'elsewhere.example' } });
    rebound.follow('5');
    expect(await rebound.closed).toBe(4401);
  });
});

test('A subscription over HTTP is sent to the socket', async () => {
  const { status, errors } = await testApp.ask(CUSTOMER_CHANGED, { customerId: '5' });
  expect(status).toBe(400);
  expect(errors[0]?.message).toContain('Open a WebSocket at /graphql');
});

test('An offer of HTTP/2 is read as the plain request that it comes with', async () => {
  const port = await portOf(testApp.app);
  const body = JSON.stringify({ query: '{ customer(customerId: "5") { customerId } }' });
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/graphql',
        method: 'POST',
        headers: {
          connection: 'Upgrade, HTTP2-Settings',
          upgrade: 'h2c',
          'http2-settings': 'AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
          'content-type': 'application/json',
          'content-length': body.length,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.once('end', () => {
          resolve(text);
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
  expect(JSON.parse(answer)).toEqual({ data: { customer: { customerId: '5' } } });
});

describe('With a token secret', () => {
  beforeEach(async () => {
    await testApp.app.close();
    testApp = await openApp(opened, { auth: { secret: SECRET } });
  });

  test('nobody is let in without a token', async () => {
    const { follow, closed } = await connect();
    expect(await follow('5').next()).toBe('the end');
    expect(await closed).toBe(4401);
  });

  test('a customer follows their own record and no other', async () => {
    const { follow } = await connect({ token: await tokenFor({ role: 'customer', customer_id: '5' }, '1h') });
    expect(typeof (await versionIn(follow('5')))).toBe('string');
    expect(await codeIn(follow('6'))).toBe('FORBIDDEN');
  });

  test('the connection ends with the token', async () => {
    const { follow, closed } = await connect({ token: await tokenFor({ role: 'adviser' }, '2s') });
    expect(typeof (await versionIn(follow('5')))).toBe('string');
    expect(await closed).toBe(4401);
  });
});

describe('A client that sends and does not read', () => {
  test('is dropped before much waits for it', async () => {
    const port = await portOf(testApp.app);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => socket.once('message', resolve));
    socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(60_000) } });
    for (let count = 0; count < 250 && socket.readyState === WebSocket.OPEN; count += 1) {
      socket.send(ping);
      if (count % 10 === 0) await wait(1);
    }
    await wait(500);
    const left = await new Promise<number>((resolve) => {
      testApp.app.server.getConnections((_error, count) => {
        resolve(count);
      });
    });
    expect(left).toBe(0);
    socket.terminate();
    await closed;
  });
});

test('When the server ends, the sockets are told to connect again, and hold up nothing', async () => {
  const { follow, closed } = await connect();
  await versionIn(follow('5'));
  const port = await portOf(testApp.app);
  const mute = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  mute.on('error', () => undefined);
  await new Promise((resolve) => mute.once('open', resolve));
  mute.pause();
  const start = performance.now();
  await testApp.app.close();
  expect(performance.now() - start).toBeLessThan(1_500);
  expect(await closed).toBe(1001);
  mute.terminate();
});
