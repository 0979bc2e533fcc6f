import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { WireMode } from '../generation/wire-mode.js';

/** A request as it came in. */
export interface Seen {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the model is asked, whichever way it is spoken to; empty where it is not asked. */
  readonly prompt: string;
}

/** Answers a request; `count` says how many of its kind have come, this one included. */
export type Reply = (response: ServerResponse, seen: Seen, count: number) => void;

const JSON_TYPE = { 'content-type': 'application/json' };

export function json(value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
  return (response) => {
    response.writeHead(status, { ...JSON_TYPE, ...headers }).end(JSON.stringify(value));
  };
}

/** What a model says, in the shape of its wire mode. */
export function shapeOf(mode: WireMode, text: string): unknown {
  if (mode === 'text2text') return [{ generated_text: text }];
  if (mode === 'chat') return { choices: [{ index: 0, message: { role: 'assistant', content: text } }] };
  return { choices: [{ index: 0, text, finish_reason: 'stop' }] };
}

/** A refusal as Hugging Face words it. The text repeats the prompt, as some services do: nothing of it may be kept. */
export function refusal(status: number, headers: OutgoingHttpHeaders = {}): Reply {
  return (response, seen, count) => {
    json({ error: `No: ${seen.prompt}` }, status, { 'x-request-id': `req-${status}`, ...headers })(
      response,
      seen,
      count,
    );
  };
}

export function loading(): Reply {
  return json({ error: 'Model is currently loading', estimated_time: 20.5 }, 503);
}

export function page(status = 200): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<html><body>Oops</body></html>');
  };
}

/** These bytes as JSON, whole or not. */
export function raw(text: string): Reply {
  return (response) => {
    response.writeHead(200, JSON_TYPE).end(text);
  };
}

export const silence: Reply = () => undefined;

/** Begins its answer at once and never ends it. */
export const slowBody: Reply = (response) => {
  response.writeHead(200, JSON_TYPE);
  response.write('{"choices":[{"te');
};

/** Writes until the caller hangs up, and then says how many bytes it wrote. */
export function endless(told: (bytes: number) => void): Reply {
  return (response) => {
    const chunk = 'x'.repeat(16 * 1024);
    let bytes = 0;
    response.writeHead(200, JSON_TYPE);
    const write = (): void => {
      if (response.destroyed) return;
      bytes += chunk.length;
      if (response.write(chunk)) setImmediate(write);
      else response.once('drain', write);
    };
    response.once('close', () => {
      told(bytes);
    });
    write();
  };
}

export const cutLine: Reply = (response) => {
  response.socket?.destroy();
};

export function redirect(to: string): Reply {
  return (response) => {
    response.writeHead(307, { location: to }).end();
  };
}

/** The Hub on who serves a model, and for what. */
export function mapping(...entries: readonly (readonly [provider: string, task: string])[]): Reply {
  return (response, seen, count) => {
    const providerId = seen.path.replace(/^.*\/models\/|[?].*$/g, '');
    const served = entries.map(([provider, task]) => ({ provider, providerId, status: 'live', task }));
    json({ id: providerId, inferenceProviderMapping: served })(response, seen, count);
  };
}
