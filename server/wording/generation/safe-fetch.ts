import { boundedText } from './bounded-text.js';
import { GenerationHttpError } from './generation-error.js';
import { requestIdOf, retryAfterOf } from './response-headers.js';

export type Fetch = typeof globalThis.fetch;

/**
 * What the client lacks: a signal that also ends its look-up of the model's provider, no redirect that could carry the
 * token elsewhere, an end to endless answers, and the headers that say when to ask again.
 * @throws {GenerationHttpError} for every answer that is not a good one
 */
export function safeFetch(fetch: Fetch, signal: AbortSignal): Fetch {
  return async (input, init = {}) => {
    const response = await fetch(input, { ...init, redirect: 'error', signal });
    const { ok, status, headers } = response;
    if (!ok) {
      await response.body?.cancel();
      throw new GenerationHttpError(status, retryAfterOf(headers), requestIdOf(headers));
    }
    const text = await boundedText(response);
    return new Response(text, { status: text === '' ? 200 : status, headers });
  };
}

/**
 * Runs work that a signal can end, for so long at the most. The timer is our own: a signal made of AbortSignal.any and
 * AbortSignal.timeout may be collected as garbage before it fires, on Node 20 at least.
 */
export async function within<Result>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const end = (): void => {
    limit.abort(outer.reason);
  };
  const timer = setTimeout(() => {
    limit.abort(new DOMException('The language model took too long.', 'TimeoutError'));
  }, milliseconds);
  outer.addEventListener('abort', end);
  if (outer.aborted) end();
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', end);
  }
}
