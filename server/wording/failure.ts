import { GenerationHttpError } from './generation.js';

/** Why there is no rewrite although nothing was wrong with the text. */
export interface Failure {
  /** DEADLINE, NETWORK, BAD_ANSWER, NOT_SERVED or HTTP_ with the status. */
  readonly code: string;
  readonly retryAfterMilliseconds: number | null;
}

const CODES: Readonly<Record<string, string>> = {
  TimeoutError: 'DEADLINE',
  AbortError: 'DEADLINE',
  // What fetch throws for a refused or cut connection, an unknown host and a redirect.
  TypeError: 'NETWORK',
  // The client's name for a model that the provider does not run.
  InputError: 'NOT_SERVED',
};

/** Only a code is kept of an error: its message and request may hold the prompt or the token. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GenerationHttpError) {
    return { code: `HTTP_${error.status}`, retryAfterMilliseconds: error.retryAfterMilliseconds };
  }
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return { code: CODES[name] ?? 'BAD_ANSWER', retryAfterMilliseconds: null };
}
