import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a failed request means for the person before the screen. */
export type Problem =
  /** No answer: the server is down, or the network is. */
  | 'unreachable'
  /** The server asks to come back later. */
  | 'busy'
  /** The server does not know who asks. */
  | 'unauthenticated'
  /** Not for this caller. */
  | 'forbidden'
  /** There is no such thing. */
  | 'not-found'
  /** The server no longer speaks this client's language: a reload brings the newer client. */
  | 'outdated'
  /** A bug on the server's side; it was logged there. */
  | 'broken';

/** Where the same question may well be answered the next time. */
const RETRYABLE = ['unreachable', 'busy', 'broken'] as const satisfies readonly Problem[];
export type RetryableProblem = (typeof RETRYABLE)[number];

export function isRetryable(problem: Problem): problem is RetryableProblem {
  return RETRYABLE.some((one) => one === problem);
}

const BY_CODE: Readonly<Record<string, Problem>> = {
  CUSTOMER_NOT_FOUND: 'not-found',
  BAD_CUSTOMER_ID: 'not-found',
  BAD_USER_INPUT: 'not-found',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'unauthenticated',
  RATE_LIMITED: 'busy',
  OVERLOADED: 'busy',
  GRAPHQL_VALIDATION_FAILED: 'outdated',
  GRAPHQL_PARSE_FAILED: 'outdated',
};

const BY_STATUS: Readonly<Record<number, Problem>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  429: 'busy',
  502: 'unreachable',
  503: 'busy',
  504: 'unreachable',
};

/** The kind of a request's error, from the first GraphQL code that tells, else from the HTTP status. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const told = error.errors.flatMap(({ extensions }) => BY_CODE[String(extensions?.['code'])] ?? []);
    return told[0] ?? 'broken';
  }
  if (ServerError.is(error)) return BY_STATUS[error.statusCode] ?? 'broken';
  return 'unreachable';
}
