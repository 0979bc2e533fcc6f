import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { ApiConfig } from '../api-config.js';
import { createAdmission } from './admission.js';
import { readAsRequest, refuseUpgrade } from './answer-upgrade.js';
import { liveProtocol, type ProtocolParts } from './live-protocol.js';
import { carry } from './live-socket.js';

const LARGEST_MESSAGE_BYTES = 64 * 1024;
const MOST_SOCKETS_OF_ADDRESS = 1_000;
const GOING_AWAY = 1001;
/** How long a client has to say goodbye when the server ends. */
const FAREWELL_MILLISECONDS = 400;

export interface LiveParts extends Omit<ProtocolParts, 'admission'> {
  readonly schema: GraphQLSchema;
  readonly config: Pick<ApiConfig, 'introspection' | 'auth'>;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const CLOSING: Refusal = {
  status: 503,
  code: 'OVERLOADED',
  message: 'The server ends. Connect again in a second.',
};
const ELSEWHERE: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is no WebSocket here. It is at /graphql, with the protocol graphql-transport-ws.',
};
const FOREIGN: Refusal = {
  status: 403,
  code: 'FORBIDDEN',
  message:
    'Without a token secret only pages of this server may connect: the Origin must be that of the Host.',
};
const TOO_MANY: Refusal = {
  status: 429,
  code: 'RATE_LIMITED',
  message: `At most ${MOST_SOCKETS_OF_ADDRESS} connections from one address are open at a time. Close others first.`,
};

/** Browsers let every page open a socket to every server, so the server has to look whose page it is. */
function isForeign({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}

/** Subscriptions over WebSockets at /graphql, on the port of everything else. */
export async function registerLive(app: FastifyInstance, parts: LiveParts): Promise<void> {
  const { schema, config, log } = parts;
  const admission = await createAdmission(schema, config.introspection, log);
  const protocol = liveProtocol({ ...parts, admission });
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
    autoPong: false,
  });
  const socketsOf = new Map<string, number>();
  let closing = false;

  const refusalOf = (request: IncomingMessage, address: string): Refusal | null => {
    if (closing) return CLOSING;
    if (request.url?.split('?')[0] !== '/graphql') return ELSEWHERE;
    // With a token secret it is the token that proves the right, and other sites do not have it.
    if (config.auth === null && isForeign(request)) return FOREIGN;
    return (socketsOf.get(address) ?? 0) < MOST_SOCKETS_OF_ADDRESS ? null : TOO_MANY;
  };
  app.server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      readAsRequest(app.server, request, socket, head);
      return;
    }
    socket.on('error', () => undefined);
    const address = request.socket.remoteAddress ?? '';
    const refusal = refusalOf(request, address);
    if (refusal !== null) {
      refuseUpgrade(socket, refusal.status, refusal.code, refusal.message);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => {
      socketsOf.set(address, (socketsOf.get(address) ?? 0) + 1);
      open.once('close', () => {
        const left = (socketsOf.get(address) ?? 1) - 1;
        if (left === 0) socketsOf.delete(address);
        else socketsOf.set(address, left);
      });
      carry(protocol, open, request, log);
    });
  });
  app.addHook('preClose', (done) => {
    closing = true;
    for (const open of sockets.clients) open.close(GOING_AWAY, 'The server ends. Connect again.');
    setTimeout(() => {
      for (const open of sockets.clients) open.terminate();
    }, FAREWELL_MILLISECONDS).unref();
    done();
  });
  app.addHook('onClose', () => admission.stop());
}
