import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { failureOf, type Failure, type FailureKind } from './failure.js';
import type { Generate, GenerationSettings } from './generation.js';
import { WIRE_MODES, type WireMode } from './generation/wire-mode.js';
import type { ModelServer, ModelServerSettings } from './testing/model-server.js';
import { generationAt, modelServers, TOKEN } from './testing/model-servers.js';
import * as replies from './testing/replies.js';

const PROMPT = 'Rewrite this bank message. Keep PRODUCT1. Message: a most private PRODUCT1.';
const SHORT_DEADLINE = { deadlineMilliseconds: 250 };

const servers = modelServers();
afterEach(() => servers.closeAll());

let logged = '';
beforeEach(() => {
  logged = '';
  const keep = (...words: readonly unknown[]): void => {
    logged += words.map(String).join(' ');
  };
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation(keep);
  }
});
afterEach(() => {
  jest.restoreAllMocks();
});

async function failed(call: Promise<string>): Promise<Failure> {
  const outcome: unknown = await call.then(
    (text) => `answered: ${text}`,
    (error: unknown) => failureOf(error),
  );
  expect(outcome).toMatchObject({ code: expect.any(String) as unknown });
  return outcome as Failure;
}

async function against(
  settings: ModelServerSettings,
  more: Partial<GenerationSettings> = {},
): Promise<{ readonly server: ModelServer; readonly generate: () => Promise<string> }> {
  const server = await servers.start(settings);
  const generate: Generate = generationAt(server, {
    wire: settings.mode,
    ...more,
  });
  return { server, generate: () => generate(PROMPT, 40, new AbortController().signal) };
}

function posts(server: ModelServer): number {
  return server.seen.filter(({ method }) => method === 'POST').length;
}

const ELSEWHERE = 'http://127.0.0.1:1/';
const emptyChoices = replies.json({ choices: [] });

const FAILURES: readonly (readonly [string, string, FailureKind, replies.Reply])[] = [
  ['a wrong token', 'HTTP_401', 'disabled', replies.refusal(401)],
  ['no credit', 'HTTP_402', 'disabled', replies.refusal(402)],
  ['a token without the right', 'HTTP_403', 'disabled', replies.refusal(403)],
  ['a wrong address', 'HTTP_404', 'disabled', replies.refusal(404)],
  ['too many calls', 'HTTP_429', 'limited', replies.refusal(429)],
  ['a refused request', 'HTTP_422', 'bad', replies.json({ error: { message: PROMPT } }, 422)],
  ['a page of its server’s error', 'HTTP_500', 'bad', replies.page(500)],
  ['a gateway without its server', 'HTTP_502', 'retryable', replies.page(502)],
  ['a model that is loading', 'HTTP_503', 'retryable', replies.loading()],
  ['silence', 'DEADLINE', 'retryable', replies.silence],
  ['an answer that does not end', 'DEADLINE', 'retryable', replies.slowBody],
  ['a cut line', 'NETWORK', 'retryable', replies.cutLine],
  ['a redirect', 'NETWORK', 'retryable', replies.redirect(ELSEWHERE)],
  ['half an answer', 'BAD_ANSWER', 'bad', replies.raw('{"choices":[{"te')],
  ['a web page', 'BAD_ANSWER', 'bad', replies.page()],
  ['no choices', 'BAD_ANSWER', 'bad', emptyChoices],
  ['another shape', 'BAD_ANSWER', 'bad', replies.json({ foo: 1 })],
  ['a choice without text', 'BAD_ANSWER', 'bad', replies.json({ choices: [{ message: { content: null } }] })],
  ['nothing', 'BAD_ANSWER', 'bad', replies.raw('')],
  ['a megabyte', 'BAD_ANSWER', 'bad', replies.raw(JSON.stringify('x'.repeat(1_000_000)))],
];

describe.each(WIRE_MODES)('In the mode %s a call', (mode) => {
  test.each(FAILURES)(
    'that meets %s fails with %s, which is %s, and is sent once',
    async (_what, code, kind, reply) => {
      const { server, generate } = await against({ mode, reply }, code === 'DEADLINE' ? SHORT_DEADLINE : {});
      const failure = await failed(generate());
      expect(failure).toMatchObject({ code, kind });
      expect(posts(server)).toBe(1);
      const kept = JSON.stringify(failure) + logged;
      expect(kept).not.toContain('private');
      expect(kept).not.toContain(TOKEN);
    },
  );

  const strange = mode === 'text2text' ? 'completions' : 'text2text';
  test(`does not take an answer in the shape of ${strange}`, async () => {
    const reply = replies.json(replies.shapeOf(strange, 'Well.'));
    const { generate } = await against({ mode, reply });
    expect(await failed(generate())).toMatchObject({ code: 'BAD_ANSWER', kind: 'bad' });
  });

  test('is not repeated by the client while the model loads, and succeeds when it is asked again', async () => {
    const ready = replies.json(replies.shapeOf(mode, 'Well.'));
    const { server, generate } = await against({
      mode,
      reply: (response, seen, count) => {
        (count === 1 ? replies.loading() : ready)(response, seen, count);
      },
    });
    expect(await failed(generate())).toMatchObject({ code: 'HTTP_503' });
    expect(posts(server)).toBe(1);
    expect(await generate()).toBe('Well.');
    expect(posts(server)).toBe(2);
  });

  test('hangs up on an answer without an end', async () => {
    const written: number[] = [];
    const { generate } = await against({ mode, reply: replies.endless((bytes) => written.push(bytes)) });
    expect(await failed(generate())).toMatchObject({ code: 'BAD_ANSWER' });
    while (written.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    // What its line holds; it would have written for ever.
    expect(written[0]).toBeLessThan(16_000_000);
  });

  test('carries the token nowhere else', async () => {
    const elsewhere = await servers.start({ mode });
    const { generate } = await against({ mode, reply: replies.redirect(`${elsewhere.origin}/v1`) });
    expect(await failed(generate())).toMatchObject({ code: 'NETWORK' });
    expect(elsewhere.seen).toEqual([]);
  });

  test('ends when its caller gives up', async () => {
    const server = await servers.start({ mode, reply: replies.silence });
    const giveUp = new AbortController();
    const call = generationAt(server, { wire: mode })(PROMPT, 40, giveUp.signal);
    setTimeout(() => {
      giveUp.abort();
    }, 20);
    expect(await failed(call)).toMatchObject({ code: 'DEADLINE' });
  });
});

const SENT = 'Thu, 26 Nov 2026 08:00:00 GMT';

test.each<[string, Readonly<Record<string, string>>, number | null]>([
  ['seconds', { 'retry-after': '30' }, 30_000],
  ['a date', { 'retry-after': 'Thu, 26 Nov 2026 08:01:30 GMT', date: SENT }, 90_000],
  ['a date that has passed', { 'retry-after': 'Thu, 26 Nov 2026 07:00:00 GMT', date: SENT }, 0],
  ['the end of a window', { ratelimit: '"api";r=0;t=55' }, 55_000],
  ['both', { 'retry-after': '30', ratelimit: '"api";r=0;t=55' }, 30_000],
  ['something else', { 'retry-after': 'soon' }, null],
  ['nothing', {}, null],
])('When to ask again is taken from %s', async (_what, headers, wait) => {
  const { generate } = await against({ mode: 'completions', reply: replies.refusal(429, headers) });
  expect((await failed(generate())).retryAfterMilliseconds).toBe(wait);
});

test.each([
  ['req-7f3a', 'req-7f3a'],
  ['what PRODUCT1 said', null],
])('A request’s id is kept where it is one: %s', async (id, kept) => {
  const { generate } = await against({
    mode: 'completions',
    reply: replies.refusal(403, { 'x-request-id': id }),
  });
  expect((await failed(generate())).requestId).toBe(kept);
});

describe('A look at who serves the model', () => {
  test.each<[string, string, FailureKind, replies.Reply]>([
    ['that finds nobody', 'NOT_SERVED', 'disabled', replies.mapping()],
    ['that finds no list', 'NOT_SERVED', 'disabled', replies.json({ id: 'acme/t5' })],
    ['that finds another task', 'NOT_SERVED', 'disabled', replies.mapping(['hf-inference', 'translation'])],
    [
      'that finds another provider',
      'NOT_SERVED',
      'disabled',
      replies.mapping(['together', 'text-generation']),
    ],
    ['that finds no model', 'HTTP_404', 'disabled', replies.refusal(404)],
    ['that comes too often', 'HTTP_429', 'limited', replies.refusal(429)],
    ['that finds the Hub down', 'HTTP_502', 'retryable', replies.page(502)],
    ['that hangs', 'DEADLINE', 'retryable', replies.silence],
    ['that finds nonsense', 'BAD_ANSWER', 'bad', replies.json({ inferenceProviderMapping: 7 })],
    ['that finds a page', 'BAD_ANSWER', 'bad', replies.page()],
    ['that is sent elsewhere', 'NETWORK', 'retryable', replies.redirect(ELSEWHERE)],
  ])('%s fails with %s, which is %s, before anything is sent', async (_what, code, kind, hub) => {
    const { server, generate } = await against(
      { mode: 'hf', hub },
      code === 'DEADLINE' ? SHORT_DEADLINE : {},
    );
    expect(await failed(generate())).toMatchObject({ code, kind });
    expect(posts(server)).toBe(0);
  });
});

test.each<[string, WireMode, string]>([
  ['a token of another kind at the router', 'chat', 'NOT_SERVED'],
  ['no network', 'hf', 'NETWORK'],
])('%s fails in the mode %s with %s', async (_what, mode, code) => {
  const { server, generate } = await against(
    { mode },
    { endpoint: null, token: mode === 'chat' ? 'sk-other' : TOKEN },
  );
  if (mode === 'hf') await server.close();
  expect(await failed(generate())).toMatchObject({ code });
});
