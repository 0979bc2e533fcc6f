import type { FastifyInstance } from 'fastify';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { portOf } from '../../testing/raw-request.js';

export interface LiveMessage {
  readonly data?: {
    readonly customerChanged: {
      readonly customerId: string;
      readonly version: string;
      readonly textIds: readonly string[];
    };
  } | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const WAIT_MILLISECONDS = 5_000;

/** What a subscription brings, one after another. */
export interface Heard {
  readonly next: () => Promise<LiveMessage | 'the end'>;
  /** Everything that has come and was not taken yet. */
  readonly waiting: () => readonly (LiveMessage | 'the end')[];
  readonly stop: () => void;
}

export interface LiveClient {
  readonly client: Client;
  readonly follow: (customerId: string) => Heard;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Heard;
  /** The code with which the connection closed. */
  readonly closed: Promise<number>;
}

export const CUSTOMER_CHANGED =
  'subscription ($customerId: ID!) { customerChanged(customerId: $customerId) { customerId version textIds } }';

function listening(client: Client, query: string, variables: Record<string, unknown>): Heard {
  const come: (LiveMessage | 'the end')[] = [];
  let wake = (): void => undefined;
  const take = (message: LiveMessage | 'the end'): void => {
    come.push(message);
    wake();
  };
  const stop = client.subscribe<NonNullable<LiveMessage['data']>>(
    { query, variables },
    {
      next: (message) => {
        take(message as LiveMessage);
      },
      error: (error) => {
        take(Array.isArray(error) ? { errors: error as NonNullable<LiveMessage['errors']> } : 'the end');
      },
      complete: () => {
        take('the end');
      },
    },
  );
  return {
    stop,
    waiting: () => come,
    async next() {
      const end = setTimeout(() => {
        take({ errors: [{ message: `Nothing came within ${WAIT_MILLISECONDS} ms.` }] });
      }, WAIT_MILLISECONDS);
      while (come.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      clearTimeout(end);
      return come.shift() ?? 'the end';
    },
  };
}

/** A client of the socket as others write them: by graphql-ws. */
export async function liveClient(
  app: FastifyInstance,
  options: { readonly token?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<LiveClient> {
  const { token, headers = {} } = options;
  class Socket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers });
    }
  }
  let tellClosed: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => {
    tellClosed = resolve;
  });
  const client = createClient({
    url: `ws://127.0.0.1:${await portOf(app)}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    on: {
      closed: (event) => {
        tellClosed((event as { readonly code: number }).code);
      },
    },
  });
  return {
    client,
    closed,
    follow: (customerId) => listening(client, CUSTOMER_CHANGED, { customerId }),
    ask: (query, variables = {}) => listening(client, query, variables),
  };
}
