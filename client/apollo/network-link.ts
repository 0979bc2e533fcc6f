import { ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { RetryLink } from '@apollo/client/link/retry';
import { ServerError } from '@apollo/client/errors';
import { OperationTypeNode } from 'graphql';
import { liveLink } from './live-link.js';
import { authorization } from './token.js';

/** Longer than any answer takes, shorter than anybody waits. */
const PATIENCE_MILLISECONDS = 20_000;

function fetchWithPatience(uri: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const { signal: given } = options;
  const signal = given ? AbortSignal.any([given, patience]) : patience;
  return fetch(uri, { ...options, signal });
}

/** No answer at all may be a moment's trouble; whatever the server did say stands. */
function isWorthRetrying(error: unknown): boolean {
  return !ServerError.is(error) && error instanceof TypeError;
}

/**
 * POST /graphql with the tab's token. A request that never reached the server is sent again twice, mutations too: each
 * carries an idempotency key, so it counts once.
 */
function requestLink(): ApolloLink {
  return ApolloLink.from([
    new RetryLink({
      delay: { initial: 200, max: 800, jitter: true },
      attempts: { max: 3, retryIf: isWorthRetrying },
    }),
    new SetContextLink(({ headers }) => ({
      headers: { ...(headers as Record<string, string> | undefined), ...authorization() },
    })),
    new HttpLink({ uri: '/graphql', fetch: fetchWithPatience }),
  ]);
}

/** The way to the server: subscriptions over a WebSocket, everything else by POST. */
export function networkLink(): ApolloLink {
  return ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink(),
    requestLink(),
  );
}
