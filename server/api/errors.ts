import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes of the errors that a caller can cause and mend. Everything else is a bug of ours and is shown masked. */
const EXPECTED_CODES = [
  'BAD_CUSTOMER_ID',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'CUSTOMER_NOT_FOUND',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_EXPENSIVE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
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

/** What the caller sees of an error: an expected one without anything but its code, any other masked. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const expected = isExpected(formatted);
  return {
    message: expected ? told(message) : MASKED,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code: expected ? extensions?.code : 'INTERNAL_SERVER_ERROR' },
  };
}
