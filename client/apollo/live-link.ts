import type { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { authorization } from './token.js';

const FIRST_WAIT_MILLISECONDS = 300;
const LONGEST_WAIT_MILLISECONDS = 20_000;
/** From one customer's page to the next the connection stays. */
const LINGER_MILLISECONDS = 5_000;
const PING_MILLISECONDS = 20_000;
const PONG_MILLISECONDS = 5_000;

/** All tabs lose a server at the same moment, and shall not come back at the same moment. */
function waitBefore(tries: number): Promise<void> {
  const wait = Math.min(FIRST_WAIT_MILLISECONDS * 2 ** tries, LONGEST_WAIT_MILLISECONDS);
  return new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())));
}

/** Subscriptions over a WebSocket with the tab's token; it opens with the first one, and again whenever it is lost. */
export function liveLink(): ApolloLink {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: () => new URL('/graphql', window.location.href).href.replace(/^http/, 'ws'),
    connectionParams: authorization,
    lazyCloseTimeout: LINGER_MILLISECONDS,
    keepAlive: PING_MILLISECONDS,
    retryAttempts: Infinity,
    // Also where the server does not know the caller: the next token may be a good one.
    shouldRetry: () => true,
    retryWait: waitBefore,
    on: {
      // A connection that a sleeping computer or a changed network has lost looks open for minutes.
      ping: (received) => {
        if (received) return;
        overdue = setTimeout(() => {
          client.terminate();
        }, PONG_MILLISECONDS);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
      closed: () => {
        clearTimeout(overdue);
      },
    },
  });
  return new GraphQLWsLink(client);
}
