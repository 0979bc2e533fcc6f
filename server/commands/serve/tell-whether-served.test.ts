import { afterEach, describe, expect, test } from '@jest/globals';
import type { RewritingSettings } from '../../rewriting-settings.js';
import type { WireMode } from '../../wording/generation/wire-mode.js';
import type { ModelServer } from '../../wording/testing/model-server.js';
import { modelServers, TOKEN } from '../../wording/testing/model-servers.js';
import * as replies from '../../wording/testing/replies.js';
import { tellWhetherServed } from './tell-whether-served.js';

const servers = modelServers();
afterEach(() => servers.closeAll());

async function said(server: ModelServer, settings: Partial<RewritingSettings>): Promise<readonly string[]> {
  const lines: string[] = [];
  const whole = {
    token: TOKEN,
    wire: 'hf',
    endpoint: null,
    model: 'google/flan-t5-large',
    billTo: null,
    deadlineMilliseconds: 4000,
    dailyBudget: null,
    ...settings,
  } as const;
  await tellWhetherServed(
    whole,
    { say: (line) => lines.push(line), complain: (line) => lines.push(line) },
    { fetch: server.fetch, signal: new AbortController().signal },
  );
  return lines;
}

const chats = replies.mapping(['groq', 'conversational'], ['together', 'conversational']);

describe('At the start Hugging Face is asked who serves the model, and one line tells', () => {
  test.each<[string, Partial<RewritingSettings>, replies.Reply, string]>([
    [
      'that its own provider does',
      {},
      replies.mapping(['hf-inference', 'text-generation']),
      'Texts are rephrased by google/flan-t5-large (HF_WIRE=hf), served by hf-inference, where a rewrite passes the guard.',
    ],
    [
      'that nobody does, and what else there is',
      {},
      replies.mapping(),
      'No provider serves google/flan-t5-large for text generation, so texts are templates. Serve it yourself (HF_ENDPOINT=https://…, HF_WIRE=text2text), or take a chat model (HF_WIRE=chat, HF_MODEL=…).',
    ],
    [
      'that it is served for translating only',
      {},
      replies.mapping(['hf-inference', 'translation']),
      'No provider serves google/flan-t5-large for text generation, so texts are templates. Serve it yourself (HF_ENDPOINT=https://…, HF_WIRE=text2text), or take a chat model (HF_WIRE=chat, HF_MODEL=…).',
    ],
    [
      'that others do, as a chat',
      { model: 'acme/chat' },
      chats,
      'Hugging Face does not serve acme/chat by HF_WIRE=hf, so texts are templates. It is served as a chat by groq and together: set HF_WIRE=chat.',
    ],
    [
      'that the router has somebody',
      { model: 'acme/chat', wire: 'chat' },
      chats,
      'Texts are rephrased by acme/chat (HF_WIRE=chat), served by groq and together, where a rewrite passes the guard.',
    ],
    [
      'that the router has nobody',
      { wire: 'chat' },
      replies.mapping(),
      'No provider serves google/flan-t5-large as a chat, so texts are templates. Serve it yourself (HF_ENDPOINT=https://…, HF_WIRE=text2text), or take a chat model (HF_WIRE=chat, HF_MODEL=…).',
    ],
    [
      'that the token is wrong',
      {},
      replies.refusal(401),
      'Asked who serves google/flan-t5-large, Hugging Face answered 401. Texts are templates until HF_TOKEN is one that may use it, and HF_MODEL one that exists.',
    ],
    [
      'that there is no such model',
      { model: 'acme/none' },
      replies.refusal(404),
      'Asked who serves acme/none, Hugging Face answered 404. There is no such model: correct HF_MODEL. Texts are templates until then.',
    ],
    [
      'that it is too busy',
      {},
      replies.refusal(429),
      'Asked who serves google/flan-t5-large, Hugging Face answered 429. It is busy or loading, and is asked again when there are texts to rephrase.',
    ],
    [
      'that it is down',
      {},
      replies.page(502),
      'Asked who serves google/flan-t5-large, Hugging Face answered 502. It is asked again when there are texts to rephrase; its own log says more.',
    ],
    [
      'that something else answered',
      {},
      replies.page(),
      'Whether google/flan-t5-large is served could not be asked (BAD_ANSWER): is Hugging Face reachable from here? Texts are templates until it is.',
    ],
  ])('%s', async (_what, settings, hub, line) => {
    const server = await servers.start({ mode: 'hf', hub });
    expect(await said(server, settings)).toEqual([line]);
    expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /api/models/${settings.model ?? 'google/flan-t5-large'}?expand[]=inferenceProviderMapping`,
    ]);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('that there is no network', async () => {
    const server = await servers.start({ mode: 'hf' });
    await server.close();
    expect(await said(server, {})).toEqual([
      'Whether google/flan-t5-large is served could not be asked (NETWORK): is Hugging Face reachable from here? Texts are templates until it is.',
    ]);
  });
});

describe('At the start an endpoint is asked for two words, and one line tells', () => {
  const modes = ['text2text', 'completions', 'chat'] as const;

  test.each(modes)('that it answers by %s', async (wire) => {
    const server = await servers.start({ mode: wire });
    expect(await said(server, { wire, endpoint: server.endpoint })).toEqual([
      `Texts are rephrased by google/flan-t5-large at ${server.endpoint ?? ''} (HF_WIRE=${wire}), which answers, where a rewrite passes the guard.`,
    ]);
    expect(server.seen.map(({ prompt }) => prompt)).toEqual([
      'Rewrite this bank message in a friendly tone. Message: Good morning.',
    ]);
  });

  test('without the key in its address', async () => {
    const server = await servers.start({ mode: 'text2text' });
    const lines = await said(server, { wire: 'text2text', endpoint: `${server.origin}/t5?key=secret` });
    expect(server.seen[0]?.path).toBe('/t5?key=secret');
    expect(lines.join()).not.toContain('secret');
  });

  const pairs = modes.flatMap((wire) =>
    modes.filter((shape) => shape !== wire).map((shape): [WireMode, WireMode] => [wire, shape]),
  );
  test.each(pairs)('that by %s it answers in the shape of %s', async (wire, shape) => {
    const server = await servers.start({ mode: wire, reply: replies.json(replies.shapeOf(shape, 'Hello.')) });
    expect(await said(server, { wire, endpoint: server.endpoint })).toEqual([
      `google/flan-t5-large at ${server.endpoint ?? ''} answers in the shape of ${shape}, so texts are templates. Set HF_WIRE=${shape}.`,
    ]);
  });

  test.each<[string, replies.Reply, string]>([
    [
      'that it computes vectors',
      replies.json([[0.1, 0.2]]),
      'answers what no text model answers, so texts are templates. Correct HF_ENDPOINT or HF_WIRE (text2text).',
    ],
    [
      'that it is a web page',
      replies.page(),
      'answers what no text model answers, so texts are templates. Correct HF_ENDPOINT or HF_WIRE (text2text).',
    ],
    [
      'that it wants another token',
      replies.refusal(403),
      'answered 403. Texts are templates until HF_TOKEN is one that it takes.',
    ],
    ['that nobody paid', replies.refusal(402), 'answered 402. Texts are templates until its bill is paid.'],
    [
      'that nobody listens at that address',
      replies.refusal(404),
      'answered 404. Nobody listens there by HF_WIRE=text2text, or not by this model: correct HF_ENDPOINT, HF_WIRE or HF_MODEL. Texts are templates until then.',
    ],
    [
      'that it is spoken to wrongly',
      replies.refusal(422),
      'answered 422. It does not understand what HF_WIRE=text2text sends: correct HF_WIRE. Texts are templates until then.',
    ],
    [
      'that it is loading',
      replies.loading(),
      'answered 503. It is busy or loading, and is asked again when there are texts to rephrase.',
    ],
    [
      'that it redirects',
      replies.redirect('http://127.0.0.1:1/'),
      'could not be asked (NETWORK): it does not answer, or redirects, which is not followed. Texts are templates until it answers.',
    ],
    [
      'that it hangs',
      replies.silence,
      'could not be asked (DEADLINE): it does not answer, or redirects, which is not followed. Texts are templates until it answers.',
    ],
  ])('%s', async (_what, reply, line) => {
    const server = await servers.start({ mode: 'text2text', reply });
    expect(await said(server, { wire: 'text2text', endpoint: server.endpoint })).toEqual([
      `google/flan-t5-large at ${server.endpoint ?? ''} ${line}`,
    ]);
    expect(server.seen).toHaveLength(1);
  });
});

test('Nothing is asked or said where no model is configured', async () => {
  const server = await servers.start({ mode: 'hf' });
  const lines: string[] = [];
  const voice = { say: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
  await tellWhetherServed(null, voice, { fetch: server.fetch, signal: new AbortController().signal });
  expect([lines, server.seen]).toEqual([[], []]);
});
