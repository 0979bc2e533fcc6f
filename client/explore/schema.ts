import { buildSchema, type GraphQLSchema } from 'graphql';

/** The schema as the server prints it: introspection may be off. @throws {Error} that says what to do. */
export async function fetchSchema(): Promise<GraphQLSchema> {
  let response: Response;
  try {
    response = await fetch('/schema.graphql');
  } catch (error) {
    throw new Error(
      'The server cannot be reached. Check that it runs and that you are online, then try again.',
      {
        cause: error,
      },
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
