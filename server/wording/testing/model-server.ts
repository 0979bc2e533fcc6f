import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Fetch } from '../generation.js';
import type { WireMode } from '../generation/wire-mode.js';
import { json, mapping, shapeOf, type Reply, type Seen } from './replies.js';

export interface ModelServerSettings {
  readonly mode: WireMode;
  /** What the model says; the message of the prompt as it is, where this is left out. */
  readonly answer?: (prompt: string, count: number) => string;
  /** The whole answer to a prompt, in place of `answer`. */
  readonly reply?: Reply;
  /** The Hub on who serves a model; hf-inference for text-generation, where this is left out. */
  readonly hub?: Reply;
}

/** A language model's service on 127.0.0.1, which remembers all that it was asked. */
export interface ModelServer {
  readonly origin: string;
  /** What HF_ENDPOINT would be set to for its mode; null: it stands in for Hugging Face's own hosts. */
  readonly endpoint: string | null;
  readonly seen: readonly Seen[];
  /** Reaches this server where Hugging Face's hosts are asked for: of an address only the host is changed. */
  readonly fetch: Fetch;
  close(): Promise<void>;
}

const HOSTS = ['huggingface.co', 'router.huggingface.co'];
const PATHS = { hf: null, text2text: '/t5', completions: '/v1', chat: '/v1' } as const;

const asked = z.object({
  prompt: z.string().optional(),
  inputs: z.string().optional(),
  messages: z.array(z.object({ content: z.string() })).optional(),
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function promptIn(body: string): string {
  if (body === '') return '';
  const { prompt, inputs, messages } = asked.parse(JSON.parse(body));
  return prompt ?? inputs ?? messages?.at(-1)?.content ?? '';
}

/** The message that a prompt asks to rewrite. */
export function messageOf(prompt: string): string {
  return prompt.replace(/^.*Message: /s, '');
}

function fetchTo(origin: string): Fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const ours = HOSTS.includes(url.host) && url.protocol === 'https:';
    return fetch(ours ? `${origin}${url.pathname}${url.search}` : url, init);
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

export async function startModelServer(settings: ModelServerSettings): Promise<ModelServer> {
  const { mode, answer = messageOf, hub = mapping(['hf-inference', 'text-generation']) } = settings;
  const seen: Seen[] = [];
  const say: Reply = (response, request, count) => {
    json(shapeOf(mode, answer(request.prompt, count)))(response, request, count);
  };
  const reply = settings.reply ?? say;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      const entry = { method, path, headers, body, prompt: promptIn(body) };
      seen.push(entry);
      const count = seen.filter((other) => other.method === method).length;
      (method === 'GET' ? hub : reply)(response, entry, count);
    });
  });
  const origin = await listen(server);
  const path = PATHS[mode];
  return {
    origin,
    endpoint: path === null ? null : `${origin}${path}`,
    seen,
    fetch: fetchTo(origin),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
