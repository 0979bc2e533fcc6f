import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { type Context, makeServer, type Server } from 'graphql-ws';
import type { ApiContext } from '../context.js';
import { expectedError, formatError, isExpected } from '../errors.js';
import type { WordsFor } from '../request-context.js';
import type { ApiLog } from '../request-log.js';
import { type Authenticate, UnauthenticatedError, type Viewer } from '../viewer.js';
import type { Admission } from './admission.js';
import { millisecondsLeft } from './token-expiry.js';

const INIT_PATIENCE_MILLISECONDS = 5_000;
const MOST_SUBSCRIPTIONS = 20;
const UNAUTHENTICATED = 4401;

/** One open socket, from the handshake on. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly close: (code: number, reason: string) => void;
  /** Closes it later, where it has not ended by then. */
  readonly closeIn: (milliseconds: number, code: number, reason: string) => void;
  /** Null until the caller is known. */
  viewer: Viewer | null;
}

export interface ProtocolParts {
  readonly admission: Admission;
  readonly authenticate: Authenticate;
  readonly wordsFor: WordsFor;
  readonly log: ApiLog;
}

type Params = Readonly<Record<string, unknown>> | undefined;

/** Lets in whom POST /graphql would let in, for as long as their token is good. */
async function letIn(visit: Visit, params: Params, authenticate: Authenticate): Promise<boolean> {
  const given = params?.['authorization'];
  const authorization = typeof given === 'string' ? given : undefined;
  const { headers, socket } = visit.request;
  try {
    visit.viewer = await authenticate({
      authorization,
      host: headers.host,
      address: socket.remoteAddress ?? '',
    });
  } catch (error) {
    if (!(error instanceof UnauthenticatedError)) throw error;
    visit.close(UNAUTHENTICATED, 'Send a valid token: connectionParams {authorization: "Bearer <token>"}.');
    return false;
  }
  const left = millisecondsLeft(authorization, Date.now());
  if (left !== null) visit.closeIn(left, UNAUTHENTICATED, 'The token has expired. Connect with a new one.');
  return true;
}

function contextOf({ viewer, request }: Visit, { wordsFor }: ProtocolParts): ApiContext {
  if (viewer === null) throw new Error('A subscription came before the caller was known.');
  const words = wordsFor(viewer, request.headers['accept-language']);
  return { requestId: randomUUID(), viewer, words, answer: { basis: null } };
}

/** The protocol graphql-transport-ws, for subscriptions only. */
export function liveProtocol(parts: ProtocolParts): Server<Visit> {
  const { admission, authenticate, log } = parts;
  const told = (errors: readonly GraphQLError[]): FormattedExecutionResult['errors'] => {
    for (const error of errors.filter((one) => !isExpected(one))) {
      log.error(
        { path: error.path, err: error.originalError ?? error },
        'A subscription failed by our fault.',
      );
    }
    return errors.map((error) => formatError(error.toJSON(), error));
  };
  return makeServer<Record<string, unknown> | undefined, Visit>({
    connectionInitWaitTimeout: INIT_PATIENCE_MILLISECONDS,
    onConnect: ({ extra, connectionParams }) => letIn(extra, connectionParams, authenticate),
    onSubscribe: ({ extra, subscriptions }, _id, payload) =>
      Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS
        ? [
            expectedError(
              'BAD_REQUEST',
              `A connection carries at most ${MOST_SUBSCRIPTIONS} subscriptions at a time. End others first.`,
            ),
          ]
        : admission.admit(payload, contextOf(extra, parts)),
    onNext({ subscriptions }: Context<Params, Visit>, id, _payload, _args, { data, errors }) {
      if (errors === undefined) return undefined;
      // What the caller has to mend does not mend itself; what fails by our fault may be answered the next time.
      const running = subscriptions[id]?.[Symbol.asyncIterator]();
      if (errors.some(isExpected)) void running?.return?.(undefined);
      return { data: data ?? null, errors: told(errors) ?? [] };
    },
    onError: (_context, _id, _payload, errors) => [...(told(errors) ?? [])],
  });
}
