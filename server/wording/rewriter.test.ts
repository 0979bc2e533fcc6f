import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { nested, phrase, productName, type Phrase } from '../engine/phrase.js';
import { createRewriter, type Rewriter, type RewriterSettings } from './rewriter.js';
import { createWording } from './wording.js';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}
type Reply = (prompt: string, response: ServerResponse, seen: Seen) => void;

const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });
const SECRETS = ['86,400', '86400', 'secret wish', 'Jane', 'March', 'hf_test_token'];

function card(quote = 'my secret wish, says Jane'): Phrase {
  return phrase('recommendation', {
    product: productName('recurring-deposit'),
    pitch: nested('product.recurring-deposit.pitch'),
    because: {
      kind: 'phrase',
      phrase: phrase('tag.feedback', {
        tag: nested('tag.savings.label'),
        quote: { kind: 'quote', text: quote },
      }),
    },
  });
}

function friendly(of: Phrase): ReturnType<typeof wording.word> {
  return wording.word(of, { tone: 'FRIENDLY', locale: 'en' });
}

const opened: { server: Server; rewriter: Rewriter | null }[] = [];

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function promptIn(text: string): string {
  if (text === '') return '';
  const sent = JSON.parse(text) as { readonly prompt?: string; readonly inputs?: string };
  return sent.prompt ?? sent.inputs ?? '';
}

interface Setup {
  readonly rewriter: Rewriter;
  readonly seen: readonly Seen[];
  readonly failures: readonly string[];
  readonly advance: (milliseconds: number) => void;
}

async function against(
  reply: Reply,
  settings: Partial<RewriterSettings> & { readonly path?: string } = {},
): Promise<Setup> {
  const seen: Seen[] = [];
  const failures: string[] = [];
  let time = 0;
  const server = createServer((request, response) => {
    void body(request).then((text) => {
      const { method = '', url = '', headers } = request;
      const entry = { method, path: url, authorization: headers.authorization ?? '', body: text };
      seen.push(entry);
      reply(promptIn(text), response, entry);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const rewriter = createRewriter({
    token: 'hf_test_token',
    endpoint: `http://127.0.0.1:${port}${settings.path ?? '/v1'}`,
    deadlineMilliseconds: 2000,
    onFailure: (code) => failures.push(code),
    now: () => time,
    ...settings,
  });
  opened.push({ server, rewriter });
  if (rewriter === null) throw new Error('expected a rewriter');
  return {
    rewriter,
    seen,
    failures,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** Like `against`, with the local server in place of the hub and its router. */
async function againstHub(model: string, reply: Reply): Promise<Setup> {
  const setup = await against(reply, {
    endpoint: null,
    model,
    deadlineMilliseconds: 150,
    fetch: (input, init) => {
      const { host, pathname } = new URL(input instanceof Request ? input.url : input);
      expect(['huggingface.co', 'router.huggingface.co']).toContain(host);
      return fetch(`${origin}${pathname}`, init);
    },
  });
  const { port } = opened[opened.length - 1]?.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return setup;
}

function mapping(model: string, task: string): unknown {
  return {
    inferenceProviderMapping: [{ provider: 'hf-inference', providerId: model, status: 'live', task }],
  };
}

afterEach(async () => {
  for (const { server, rewriter } of opened.splice(0)) {
    rewriter?.close();
    await rewriter?.settle();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

function json(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

function message(prompt: string): string {
  return prompt.replace(/^.*Message: /, '');
}

function completions(text: (prompt: string) => string): Reply {
  return (prompt, response) => {
    json(response, { choices: [{ index: 0, text: text(prompt), finish_reason: 'stop' }] });
  };
}

const friendlier = completions((prompt) => `${message(prompt).slice(0, -1)}, if you like.`);

describe('A rewrite', () => {
  test('starts in the background, is ready at the next look, and carries the template’s values', async () => {
    const { rewriter, seen } = await against(friendlier);
    const worded = friendly(card());
    expect(rewriter.peek(worded)).toEqual({ status: 'PENDING', text: null, codes: [] });
    expect(rewriter.peek(worded).status).toBe('PENDING');
    await rewriter.settle();
    const { status, text } = rewriter.peek(worded);
    expect(status).toBe('READY');
    expect(text).toBe(`${worded.body.slice(0, -1)}, if you like.`);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      path: '/v1/completions',
      authorization: 'Bearer hf_test_token',
    });
  });

  test('sends placeholders only, on one line of ASCII without braces', async () => {
    const { rewriter, seen } = await against(friendlier);
    const income = { kind: 'quantity', unit: 'MONEY', value: 86_400, column: 'Income' } as const;
    const sentences = [
      card(),
      phrase('tag.luxury-lifestyle.own', {
        Income: income,
        Spending_Habit: {
          kind: 'quantity',
          unit: 'CATEGORY',
          value: 'Jane’s own level',
          column: 'Spending_Habit',
        },
      }),
      phrase('error.CustomerNotFound', { customerId: { kind: 'quote', text: '86400' } }),
      phrase('check.S09.block', {
        product: productName('auto-loan'),
        reviewOn: { kind: 'day', day: 20_171 },
      }),
    ];
    for (const sentence of sentences) rewriter.peek(friendly(sentence));
    await rewriter.settle();
    expect(seen).toHaveLength(sentences.length);
    for (const { body: sent } of seen) {
      for (const secret of SECRETS) expect(sent).not.toContain(secret);
      const prompt = promptIn(sent);
      expect(prompt).toMatch(/^[\x20-\x7E]+$/);
      expect(prompt).not.toMatch(/[{}<>]/);
      expect(prompt.replaceAll(/(PRODUCT|AMOUNT|NUMBER|DATE|NAME|QUOTE)\d+/g, '')).not.toMatch(/\d/);
    }
    expect(promptIn(seen[0]?.body ?? '')).toBe(
      'Rewrite this bank message in a friendly tone. Keep PRODUCT1 and QUOTE1. Message: A PRODUCT1 could help you put a ' +
        'little aside every month. You told us QUOTE1, which we understood as: Saving.',
    );
  });

  test('serves every customer whose sentence differs only in its values', async () => {
    const { rewriter, seen } = await against(friendlier);
    rewriter.peek(friendly(card('more saving')));
    await rewriter.settle();
    expect(rewriter.peek(friendly(card('save more'))).text).toContain('“save more”');
    expect(seen).toHaveLength(1);
  });

  test('runs at most four calls at once, and asks once for what many want', async () => {
    let running = 0;
    let most = 0;
    const { rewriter, seen } = await against((prompt, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        json(response, { choices: [{ text: message(prompt) }] });
      }, 20);
    });
    const products = [
      'auto-loan',
      'pension-plan',
      'term-life',
      'home-cover',
      'autopay',
      'forex-card',
      'goal-savings',
    ];
    for (let round = 0; round < 3; round += 1) {
      for (const product of products) rewriter.peek(friendly(phrase(`product.${product}.pitch`)));
    }
    await rewriter.settle();
    expect(seen).toHaveLength(products.length);
    expect(most).toBe(4);
  });

  test('works with a plain flan-t5 endpoint, which knows no completions', async () => {
    const { rewriter, seen } = await against(
      (prompt, response) => {
        json(response, [{ generated_text: message(prompt) }]);
      },
      { path: '/t5', token: null },
    );
    const worded = friendly(card());
    rewriter.peek(worded);
    await rewriter.settle();
    expect(rewriter.peek(worded)).toEqual({ status: 'READY', text: worded.body, codes: [] });
    expect(seen[0]).toMatchObject({ path: '/t5', authorization: '' });
    const sent = JSON.parse(seen[0]?.body ?? '') as Record<string, unknown>;
    expect(Object.keys(sent)).toEqual(['inputs', 'parameters']);
    expect(sent['parameters']).toMatchObject({ max_new_tokens: expect.any(Number) as unknown });
  });

  test('asks Hugging Face’s own provider where no endpoint is given', async () => {
    const { rewriter, seen, failures } = await againstHub('acme/t5', (prompt, response, { method }) => {
      if (method === 'GET') json(response, mapping('acme/t5', 'text-generation'));
      else json(response, { choices: [{ text: message(prompt) }] });
    });
    const worded = friendly(card());
    rewriter.peek(worded);
    await rewriter.settle();
    expect(failures).toEqual([]);
    expect(rewriter.peek(worded).status).toBe('READY');
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/models/acme/t5',
      'POST /hf-inference/models/acme/t5/v1/completions',
    ]);
  });

  test.each<[string, string, Reply]>([
    [
      'NOT_SERVED',
      'acme/translates',
      (_prompt, response) => {
        json(response, mapping('acme/translates', 'translation'));
      },
    ],
    ['DEADLINE', 'acme/silent', () => undefined],
    [
      'HTTP_404',
      'acme/missing',
      (_prompt, response) => {
        json(response, { error: 'Repository not found' }, 404);
      },
    ],
  ])('says %s where the look-up of the provider ends so', async (code, model, reply) => {
    const { rewriter, seen, failures } = await againstHub(model, reply);
    rewriter.peek(friendly(card()));
    await rewriter.settle();
    expect(failures).toEqual([code]);
    expect(seen.map(({ method }) => method)).toEqual(['GET']);
  });
});

describe('The template stands', () => {
  test.each<[string, string, Reply]>([
    [
      'a wrong token',
      'HTTP_401',
      (_prompt, response) => {
        json(response, { error: 'Invalid credentials' }, 401);
      },
    ],
    [
      'too many calls',
      'HTTP_429',
      (_prompt, response) => {
        json(response, { error: 'Slow down' }, 429, { 'retry-after': '30' });
      },
    ],
    [
      'a model that is loading',
      'HTTP_503',
      (_prompt, response) => {
        json(response, { error: 'Loading', estimated_time: 20 }, 503);
      },
    ],
    [
      'a web page',
      'BAD_ANSWER',
      (_prompt, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      },
    ],
    [
      'half an answer',
      'BAD_ANSWER',
      (_prompt, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[{"te');
      },
    ],
    [
      'another shape',
      'BAD_ANSWER',
      (_prompt, response) => {
        json(response, { foo: 1 });
      },
    ],
    [
      'an endless answer',
      'BAD_ANSWER',
      (_prompt, response) => {
        json(response, { choices: [{ text: 'x'.repeat(200_000) }] });
      },
    ],
    ['silence', 'DEADLINE', () => undefined],
    [
      'a cut line',
      'NETWORK',
      (_prompt, response) => {
        response.socket?.destroy();
      },
    ],
    [
      'a redirect',
      'NETWORK',
      (_prompt, response) => {
        response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      },
    ],
  ])(
    'after %s: UNAVAILABLE with %s, asked once, and again when the pause is over',
    async (_what, code, reply) => {
      const { rewriter, seen, failures, advance } = await against(reply, { deadlineMilliseconds: 1000 });
      const worded = friendly(card());
      rewriter.peek(worded);
      await rewriter.settle();
      expect(rewriter.peek(worded)).toEqual({ status: 'UNAVAILABLE', text: null, codes: [code] });
      expect(rewriter.peek(friendly(phrase('product.autopay.pitch')))).toMatchObject({
        status: 'UNAVAILABLE',
        codes: [code],
      });
      expect(failures).toEqual([code]);
      expect(seen).toHaveLength(1);
      advance(60_001);
      expect(rewriter.peek(worded).status).toBe('PENDING');
      await rewriter.settle();
      expect(seen).toHaveLength(2);
    },
  );

  test('when the model loses a placeholder or adds a number, and it is not asked again', async () => {
    const { rewriter, seen } = await against(
      completions((prompt) =>
        prompt.includes('PRODUCT1 could take')
          ? `${message(prompt)} It could earn 5%.`
          : 'You could save every month.',
      ),
    );
    const lost = friendly(card());
    const added = friendly(phrase('product.autopay.pitch'));
    rewriter.peek(lost);
    rewriter.peek(added);
    await rewriter.settle();
    expect(rewriter.peek(lost)).toMatchObject({ status: 'REFUSED', text: null });
    expect(rewriter.peek(lost).codes).toContain('NAME_LOST');
    expect(rewriter.peek(added).codes).toContain('NUMBER_ADDED');
    expect(seen).toHaveLength(2);
  });

  test('where no service is configured, and in languages other than English', async () => {
    expect(createRewriter({ token: null, endpoint: null, deadlineMilliseconds: 100 })).toBeNull();
    const { rewriter, seen } = await against(friendlier);
    expect(rewriter.peek({ ...friendly(card()), locale: 'es-MX' })).toMatchObject({
      status: 'UNAVAILABLE',
      codes: ['LOCALE'],
    });
    expect(seen).toHaveLength(0);
  });

  test('while too many sentences wait, and after closing', async () => {
    const { rewriter } = await against(() => undefined, { concurrency: 1, longestQueue: 1 });
    const statuses = ['auto-loan', 'autopay', 'term-life'].map((product) =>
      rewriter.peek(friendly(phrase(`product.${product}.pitch`))),
    );
    expect(statuses.map(({ status }) => status)).toEqual(['PENDING', 'PENDING', 'UNAVAILABLE']);
    expect(statuses[2]?.codes).toEqual(['BUSY']);
    rewriter.close();
    await rewriter.settle();
    expect(rewriter.peek(friendly(phrase('product.pension-plan.pitch'))).status).toBe('UNAVAILABLE');
  });
});
