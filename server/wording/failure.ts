import { GenerationHttpError } from './generation/generation-error.js';

/**
 * What to do about a failure. retryable: it may have passed in a moment (network, deadline, 502, 503, 504). limited: the
 * service wants to be left alone for a while. disabled: no call will succeed until somebody changes the settings.
 * bad: the answer was no answer; another call may do better, the same one hardly.
 */
export type FailureKind = 'retryable' | 'limited' | 'disabled' | 'bad';

/** Why there is no rewrite although nothing was wrong with the text. */
export interface Failure {
  /** DEADLINE, NETWORK, BAD_ANSWER, NOT_SERVED or HTTP_ with the status. */
  readonly code: string;
  readonly kind: FailureKind;
  readonly retryAfterMilliseconds: number | null;
  /** What the service calls the request; fit to be logged. */
  readonly requestId: string | null;
}

const BAD_ANSWER: readonly [code: string, kind: FailureKind] = ['BAD_ANSWER', 'bad'];

const BY_NAME: Readonly<Record<string, readonly [code: string, kind: FailureKind]>> = {
  TimeoutError: ['DEADLINE', 'retryable'],
  AbortError: ['DEADLINE', 'retryable'],
  // What fetch throws for a refused or cut connection, an unknown host and a redirect.
  TypeError: ['NETWORK', 'retryable'],
  NotServedError: ['NOT_SERVED', 'disabled'],
  // The client's names for a model that the provider does not run, and for a token that the router does not take.
  InputError: ['NOT_SERVED', 'disabled'],
  RoutingError: ['NOT_SERVED', 'disabled'],
};

const BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'disabled',
  402: 'disabled',
  403: 'disabled',
  404: 'disabled',
  405: 'disabled',
  408: 'retryable',
  410: 'disabled',
  429: 'limited',
  502: 'retryable',
  503: 'retryable',
  504: 'retryable',
};

/** Only a code is kept of an error: its message and request may hold the prompt or the token. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GenerationHttpError) {
    const { status, retryAfterMilliseconds, requestId } = error;
    return { code: `HTTP_${status}`, kind: BY_STATUS[status] ?? 'bad', retryAfterMilliseconds, requestId };
  }
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  const [code, kind] = BY_NAME[name] ?? BAD_ANSWER;
  return { code, kind, retryAfterMilliseconds: null, requestId: null };
}
