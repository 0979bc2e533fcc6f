import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { StorageError, type StorageProblem } from '../feedback/storage-error.js';

/** Codes of the errors that a caller can cause and mend. Everything else is a bug of ours and is shown masked. */
const EXPECTED_CODES = [
  'BAD_CUSTOMER_ID',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'CUSTOMER_NOT_FOUND',
  'FAIRNESS_NOT_AVAILABLE',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_EXPENSIVE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PRODUCT_NOT_FOUND',
] as const;
export type ExpectedCode = (typeof EXPECTED_CODES)[number];

const MASKED =
  'Something went wrong on our side and was logged. Try again; if it stays, tell the operator the time and operation.';
const LONGEST_MESSAGE = 1000;

/** An error whose message the caller shall read: what was wrong, what is expected, what to do. */
export function expectedError(code: ExpectedCode, message: string, httpStatus?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(httpStatus === undefined ? {} : { http: { status: httpStatus } }) },
  });
}

export function isExpected(error: { readonly extensions?: { readonly code?: unknown } }): boolean {
  return EXPECTED_CODES.some((code) => code === error.extensions?.code);
}

/** A message that repeats what the caller sent must not grow with it. */
function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}

const INTROSPECTION_OFF =
  'Introspection is off. The schema is at /schema.graphql; the operator can allow introspection with INTROSPECTION=on.';

/** Apollo's advice is for whoever writes the server, not for whoever asks it. */
function told(message: string): string {
  return message.startsWith('GraphQL introspection is not allowed') ? INTROSPECTION_OFF : shorten(message);
}

interface Told {
  readonly code: string;
  readonly message: string;
}

const STORAGE: Readonly<Record<StorageProblem, Told>> = {
  'not-stored': {
    code: 'FEEDBACK_NOT_STORED',
    message:
      'The feedback could not be stored, because its log is out of reach; it was logged. Try again in a few seconds with the same idempotency key: it counts once.',
  },
  'not-read': {
    code: 'FEEDBACK_NOT_READ',
    message:
      "The customer's feedback is out of reach, and without it something refused might be recommended; it was logged. Try again in a few seconds.",
  },
  newer: {
    code: 'FEEDBACK_NEWER',
    message:
      "A newer finrec wrote the customer's feedback, and this one cannot read it. Ask a server that has been updated.",
  },
};

/** What callers are told of a log that is out of reach: nothing of the disk or the database behind it. */
export function storageTold({ problem }: StorageError): Told {
  return STORAGE[problem];
}

/** What the caller sees of an error: an expected one without anything but its code, any other masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const storage = cause instanceof StorageError ? storageTold(cause) : null;
  const expected = isExpected(formatted);
  return {
    message: storage?.message ?? (expected ? told(message) : MASKED),
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code: storage?.code ?? (expected ? extensions?.code : 'INTERNAL_SERVER_ERROR') },
  };
}
