import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { ApiLog } from '../request-log.js';
import type { Visit } from './live-protocol.js';

/** Who does not read what is waiting by then is not sent more. */
const MOST_WAITING_BYTES = 1_000_000;
const BEAT_MILLISECONDS = 12_000;
const MOST_MESSAGES_A_BEAT = 300;
const TOO_MANY_MESSAGES = 4429;
const INTERNAL_ERROR = 4500;

/**
 * Carries the protocol over a socket. Every subscription waits until its last message has gone out, so a slow reader
 * costs one message each; whoever does not read at all is dropped when no pong comes, or earlier when too much waits.
 */
export function carry(server: Server<Visit>, socket: WebSocket, request: IncomingMessage, log: ApiLog): void {
  let heardOf = true;
  let messages = 0;
  let ending: NodeJS.Timeout | undefined;

  const mayGoOn = (): boolean => {
    messages += 1;
    if (messages > MOST_MESSAGES_A_BEAT)
      socket.close(TOO_MANY_MESSAGES, 'Too many messages. Connect again later.');
    // A farewell would only wait behind the rest.
    if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate();
    return socket.readyState === socket.OPEN;
  };
  const beat = setInterval(() => {
    if (!heardOf) socket.terminate();
    heardOf = false;
    messages = 0;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, BEAT_MILLISECONDS);
  const visit: Visit = {
    request,
    viewer: null,
    close: (code, reason) => {
      socket.close(code, reason);
    },
    closeIn(milliseconds, code, reason) {
      ending = setTimeout(() => {
        socket.close(code, reason);
      }, milliseconds);
    },
  };

  socket.on('pong', () => {
    heardOf = true;
  });
  socket.on('ping', (data) => {
    if (mayGoOn()) socket.pong(data);
  });
  // A frame too large, a connection cut: the caller's doing, and "close" follows.
  socket.on('error', () => undefined);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          // One that failed to go out is followed by "close", which ends every subscription.
          if (socket.readyState !== socket.OPEN) resolve();
          else
            socket.send(data, () => {
              resolve();
            });
        }),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage(hear) {
        socket.on('message', (data) => {
          if (!mayGoOn() || !Buffer.isBuffer(data)) return;
          hear(data.toString()).catch((err: unknown) => {
            log.error({ err }, 'A live connection failed by our fault.');
            socket.close(INTERNAL_ERROR, 'Something went wrong on our side and was logged.');
          });
        });
      },
    },
    visit,
  );
  socket.once('close', (code, reason) => {
    clearInterval(beat);
    clearTimeout(ending);
    void closed(code, reason.toString());
  });
}
