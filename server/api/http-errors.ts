import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { StorageError } from '../feedback/storage-error.js';
import { isExpected, storageTold } from './errors.js';
import { SECURITY_HEADERS } from './headers.js';
import { type Pages, sendUnknownPage, wantsPage } from './pages.js';
import type { ApiLog } from './request-log.js';
import { UnauthenticatedError } from './viewer.js';

/** A request that cannot be answered, by the caller's doing. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Meaning {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = { CUSTOMER_NOT_FOUND: 404, FORBIDDEN: 403 };

const MEANINGS: Readonly<Record<string, Omit<Meaning, 'status'>>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'BODY_TOO_LARGE',
    message: 'The body is too large. Send a shorter operation or less text.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send JSON, with the header "Content-Type: application/json".',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is empty. Send a JSON object.' },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'BAD_REQUEST',
    message: 'The body is not valid JSON. Send a JSON object.',
  },
  FST_UNDER_PRESSURE: { code: 'OVERLOADED', message: 'The server is busy. Try again in a few seconds.' },
};

type Failure = FastifyError | GraphQLError | HttpError | StorageError | UnauthenticatedError;

function meaningOf(error: Failure): Meaning {
  const { message } = error;
  if (error instanceof HttpError) return { status: error.status, code: error.code, message };
  if (error instanceof StorageError) return { status: 503, ...storageTold(error) };
  if (error instanceof UnauthenticatedError) return { status: 401, code: 'UNAUTHENTICATED', message };
  if (error instanceof GraphQLError) {
    const code = String(error.extensions.code);
    if (isExpected(error)) return { status: STATUS_OF_CODE[code] ?? 400, code, message };
  } else {
    const status = error.statusCode ?? 500;
    if (status === 429) return { status, code: 'RATE_LIMITED', message };
    const known = MEANINGS[error.code];
    if (known !== undefined) return { status, ...known };
    if (status < 500)
      return { status, code: 'BAD_REQUEST', message: 'The request is not well formed. Send JSON.' };
  }
  return {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side and was logged.',
  };
}

/** GraphQL clients look under `errors`, the callers of the REST calls under `error`. */
function bodyOf({ code, message }: Omit<Meaning, 'status'>): object {
  return { errors: [{ message, extensions: { code } }], error: { code, message } };
}

/** Where the address itself cannot be read, Fastify asks here, before any hook. */
export function answerBadAddress(
  { code }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  pages: Pages | null,
): void {
  void reply.headers(SECURITY_HEADERS);
  if (pages !== null && wantsPage(request)) {
    void sendUnknownPage(reply, pages);
    return;
  }
  const message = 'The address cannot be read. A "%" in it must be followed by two hexadecimal digits.';
  void reply
    .code(400)
    .send(bodyOf({ code: code === 'FST_ERR_BAD_URL' ? 'BAD_ADDRESS' : 'BAD_REQUEST', message }));
}

/** Every error as JSON with a code and what to do; bugs are logged whole and shown masked. */
export function registerErrors(app: FastifyInstance, log: ApiLog, pages: Pages | null): void {
  app.setErrorHandler<Failure>((error, request, reply) => {
    const meaning = meaningOf(error);
    if (meaning.status === 500 || error instanceof StorageError)
      log.error({ requestId: request.id, err: error }, 'A request failed by our fault.');
    if (meaning.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (meaning.status === 503) void reply.header('retry-after', '5');
    return reply.code(meaning.status).send(bodyOf(meaning));
  });
  app.setNotFoundHandler((request, reply) => {
    if (pages !== null && wantsPage(request)) return sendUnknownPage(reply, pages);
    const dashboard = pages === null ? '' : 'The dashboard is at GET /. ';
    throw new HttpError(
      404,
      'NOT_FOUND',
      `There is nothing here. ${dashboard}GraphQL is at POST /graphql, its schema at GET /schema.graphql.`,
    );
  });
}
