import { setLogger, textGeneration } from '@huggingface/inference';
import { z } from 'zod';
import { GenerationHttpError } from './generation/generation-error.js';
import { requestIdOf, retryAfterOf } from './generation/response-headers.js';

export type Fetch = typeof globalThis.fetch;

export interface GenerationSettings {
  readonly token: string | null;
  /**
   * A dedicated endpoint; null: Hugging Face's own hf-inference provider. A URL ending in /v1 is called as an
   * OpenAI-compatible completions server, any other as a plain text2text endpoint: {inputs, parameters} in,
   * [{generated_text}] out.
   */
  readonly endpoint: string | null;
  readonly model: string;
  readonly deadlineMilliseconds: number;
  readonly fetch: Fetch;
}

/** Sends one prompt. `signal` gives up early; the deadline holds for everything the call does. */
export type Generate = (prompt: string, longest: number, signal: AbortSignal) => Promise<string>;

const LARGEST_ANSWER = 64 * 1024;

const completion = z.object({ choices: z.array(z.object({ text: z.string() })).min(1) });
const generated = z.object({ generated_text: z.string() });
const answerSchema = z.union([
  completion.transform(({ choices }) => choices[0]?.text ?? ''),
  generated.transform(({ generated_text: text }) => text),
  z
    .array(generated)
    .min(1)
    .transform(([first]) => first?.generated_text ?? ''),
]);
const requestSchema = z.object({ prompt: z.string(), max_tokens: z.number(), temperature: z.number() });

async function boundedText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_ANSWER)
      throw new SyntaxError('The answer is longer than any rewrite could be.');
  }
  return text + decoder.decode();
}

/** The client's completions request as a text2text endpoint reads it. */
function plainRequest(body: unknown): string {
  if (typeof body !== 'string') throw new TypeError('The client sent something other than JSON.');
  const { prompt, max_tokens: longest, temperature } = requestSchema.parse(JSON.parse(body));
  return JSON.stringify({ inputs: prompt, parameters: { max_new_tokens: longest, temperature } });
}

/**
 * What the client lacks: the deadline also on its look-up of the model's provider, no redirect that could carry the
 * token elsewhere, an end to endless answers, and the plain shape of a text2text endpoint.
 */
function wire(settings: GenerationSettings, signal: AbortSignal): Fetch {
  const plainEndpoint =
    settings.endpoint !== null && !/\/v1\/*$/.test(settings.endpoint) ? settings.endpoint : null;
  return async (input, init = {}) => {
    const posted = init.method === 'POST';
    const translate = posted && plainEndpoint !== null;
    const response = await settings.fetch(translate ? plainEndpoint : input, {
      ...init,
      ...(translate ? { body: plainRequest(init.body) } : {}),
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      const { status, headers } = response;
      throw new GenerationHttpError(status, retryAfterOf(headers), requestIdOf(headers));
    }
    const text = await boundedText(response);
    if (!posted) return new Response(text, { status: response.status, headers: response.headers });
    const choice = answerSchema.parse(JSON.parse(text));
    return Response.json({ choices: [{ text: choice }] });
  };
}

/** The text-generation task of @huggingface/inference, made safe to wait for. */
export function createGeneration(settings: GenerationSettings): Generate {
  // The client writes to the console on its own account, prompts among it.
  const silent = (): void => undefined;
  setLogger({ debug: silent, info: silent, warn: silent, error: silent, log: silent });
  const { token, endpoint, model, deadlineMilliseconds } = settings;
  return async (prompt, longest, signal) => {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMilliseconds)]);
    const { generated_text: text } = await textGeneration(
      {
        model,
        inputs: prompt,
        parameters: { max_new_tokens: longest, temperature: 0.2 },
        ...(token === null ? {} : { accessToken: token }),
        ...(endpoint === null ? { provider: 'hf-inference' as const } : { endpointUrl: endpoint }),
      },
      { retry_on_error: false, fetch: wire(settings, deadline) },
    );
    return text;
  };
}
