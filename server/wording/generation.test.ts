import { afterEach, describe, expect, test } from '@jest/globals';
import { usualWireMode, WIRE_MODES, type WireMode } from './generation/wire-mode.js';
import { generationAt, modelServers, TOKEN } from './testing/model-servers.js';
import { json, mapping, type Seen } from './testing/replies.js';

const PROMPT = 'Rewrite this bank message in a friendly tone. Keep PRODUCT1. Message: Consider a PRODUCT1.';
const { signal } = new AbortController();

const servers = modelServers();
afterEach(() => servers.closeAll());

function bodyOf(seen: Seen | undefined): unknown {
  return JSON.parse(seen?.body ?? 'null');
}

function requests(seen: readonly Seen[]): readonly string[] {
  return seen.map(({ method, path }) => `${method} ${path}`);
}

describe('A prompt reaches the model', () => {
  test('of Hugging Face’s own provider after a look at who serves it, billed to whom it shall be', async () => {
    const server = await servers.start({ mode: 'hf' });
    const generate = generationAt(server, { wire: 'hf', model: 'acme/wire', billTo: 'my-bank' });
    expect(await generate(PROMPT, 40, signal)).toBe('Consider a PRODUCT1.');
    expect(requests(server.seen)).toEqual([
      'GET /api/models/acme/wire?expand[]=inferenceProviderMapping',
      'POST /hf-inference/models/acme/wire/v1/completions',
    ]);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${TOKEN}`,
      `Bearer ${TOKEN}`,
    ]);
    expect(server.seen[1]?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-hf-bill-to': 'my-bank',
      'user-agent': expect.stringMatching(/^@huggingface\/inference/) as unknown,
    });
    expect(bodyOf(server.seen[1])).toEqual({
      model: 'acme/wire',
      max_tokens: 40,
      temperature: 0.2,
      seed: 7,
      prompt: PROMPT,
    });
  });

  test('of a plain endpoint at exactly its address, in {inputs, parameters}', async () => {
    const server = await servers.start({ mode: 'text2text' });
    const generate = generationAt(server, { wire: 'text2text', endpoint: `${server.origin}/t5?warm=1` });
    expect(await generate(PROMPT, 40, signal)).toBe('Consider a PRODUCT1.');
    expect(requests(server.seen)).toEqual(['POST /t5?warm=1']);
    expect(server.seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
    });
    expect(bodyOf(server.seen[0])).toEqual({
      inputs: PROMPT,
      parameters: { max_new_tokens: 40, temperature: 0.2, do_sample: true },
    });
  });

  test('of a plain endpoint that answers without a list', async () => {
    const server = await servers.start({ mode: 'text2text', reply: json({ generated_text: 'Well.' }) });
    expect(await generationAt(server, { wire: 'text2text' })(PROMPT, 40, signal)).toBe('Well.');
  });

  test.each([
    ['/v1', '/v1/completions'],
    ['', '/v1/completions'],
  ])('of an OpenAI-compatible server at "%s"', async (base, path) => {
    const server = await servers.start({ mode: 'completions' });
    const generate = generationAt(server, {
      wire: 'completions',
      endpoint: `${server.origin}${base}`,
      model: 'local',
      token: null,
    });
    expect(await generate(PROMPT, 40, signal)).toBe('Consider a PRODUCT1.');
    expect(requests(server.seen)).toEqual([`POST ${path}`]);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
    expect(bodyOf(server.seen[0])).toEqual({
      model: 'local',
      max_tokens: 40,
      temperature: 0.2,
      seed: 7,
      prompt: PROMPT,
    });
  });

  test.each([
    ['its own server', '/v1'],
    ['Hugging Face’s router', null],
  ])('of a chat at %s, told to rewrite and nothing more', async (_where, base) => {
    const server = await servers.start({ mode: 'chat' });
    const endpoint = base === null ? null : `${server.origin}${base}`;
    const generate = generationAt(server, { wire: 'chat', endpoint, model: 'acme/chat' });
    expect(await generate(PROMPT, 40, signal)).toBe('Consider a PRODUCT1.');
    expect(requests(server.seen)).toEqual(['POST /v1/chat/completions']);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(bodyOf(server.seen[0])).toEqual({
      model: 'acme/chat',
      max_tokens: 40,
      temperature: 0.2,
      seed: 7,
      messages: [
        { role: 'system', content: expect.stringMatching(/plain text.*PRODUCT1.*Add no facts/) as unknown },
        { role: 'user', content: PROMPT },
      ],
    });
  });

  test.each(WIRE_MODES)('as freely as it is told to, in the mode %s', async (mode) => {
    const server = await servers.start({ mode });
    await generationAt(server, { wire: mode, temperature: 0.9, seed: 3 })(PROMPT, 40, signal);
    const body = server.seen.at(-1)?.body ?? '';
    expect(body).toContain('"temperature":0.9');
    expect(body.includes('"seed":3')).toBe(mode !== 'text2text');
  });
});

describe('Who serves a model', () => {
  test('is read from the Hub’s older answer too', async () => {
    const own = { providerId: 'acme/t5', status: 'live', task: 'text-generation' };
    const server = await servers.start({
      mode: 'hf',
      hub: json({ inferenceProviderMapping: { 'hf-inference': own } }),
    });
    expect(await generationAt(server, { wire: 'hf' })(PROMPT, 40, signal)).toBe('Consider a PRODUCT1.');
  });

  test('is asked again where nobody did, and remembered where somebody does', async () => {
    const server = await servers.start({
      mode: 'hf',
      hub: (response, seen, count) => {
        const served = count === 1 ? mapping() : mapping(['hf-inference', 'text-generation']);
        served(response, seen, count);
      },
    });
    const generate = generationAt(server, { wire: 'hf' });
    await expect(generate(PROMPT, 40, signal)).rejects.toThrow('No provider serves the language model');
    await generate(PROMPT, 40, signal);
    await generate(PROMPT, 40, signal);
    expect(server.seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'POST']);
  });
});

test('The mode follows from the endpoint where nobody named one', () => {
  const modes: readonly (readonly [string | null, WireMode])[] = [
    [null, 'hf'],
    ['http://127.0.0.1:8080', 'text2text'],
    ['http://127.0.0.1:8080/v1', 'completions'],
    ['http://127.0.0.1:8080/v1/', 'completions'],
    ['http://127.0.0.1:8080/v1?key=x', 'completions'],
    ['http://127.0.0.1:8080/v12', 'text2text'],
  ];
  for (const [endpoint, mode] of modes) expect(usualWireMode(endpoint)).toBe(mode);
});
