import { buildSchema, type GraphQLSchema } from 'graphql';
import { authorization } from '../apollo/token.js';

/** The server does not know who asks. */
export class TokenMissingError extends Error {
  override readonly name = 'TokenMissingError';
}

/** The schema as the server prints it: introspection may be off. @throws {TokenMissingError | Error} that says what to do. */
export async function fetchSchema(): Promise<GraphQLSchema> {
  const headers = authorization();
  let response: Response;
  try {
    response = await fetch('/schema.graphql', { headers });
  } catch (error) {
    throw new Error(
      'The server cannot be reached. Check that it runs and that you are online, then try again.',
      {
        cause: error,
      },
    );
  }
  if (response.status === 401) {
    throw new TokenMissingError(
      headers.authorization === undefined
        ? 'This server shows its schema only to those it knows. Paste the access token that you were given.'
        : 'The server did not accept the token of this tab: it is wrong, or its time is over.',
    );
  }
  if (!response.ok) {
    throw new Error(
      `GET /schema.graphql answered with status ${response.status}. Try again in a few seconds.`,
    );
  }
  const text = await response.text();
  try {
    return buildSchema(text);
  } catch (error) {
    throw new Error(
      'GET /schema.graphql answered with something that is not a schema. Check what stands between this page and finrec, ' +
        'then try again.',
      { cause: error },
    );
  }
}
