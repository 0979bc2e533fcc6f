import type { ApolloClient } from '@apollo/client';
import type { RecordShownInput } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';

/** The page's own query brings the answer, so that it costs no request. */
const VIEWER_MAY = graphql(`
  query ViewerMay {
    viewer {
      may
    }
  }
`);

const RECORD_SHOWN = graphql(`
  mutation RecordShown($input: RecordShownInput!) {
    recordShown(input: $input) {
      __typename
    }
  }
`);

/** Tells the server what somebody saw. Nobody waits for it, and where it fails nothing but a count is lost. */
export async function recordShown(client: ApolloClient, input: RecordShownInput): Promise<void> {
  try {
    const { data } = await client.query({ query: VIEWER_MAY });
    if (!data.viewer.may.includes('SUBMIT_FEEDBACK')) return;
    await client.mutate({ mutation: RECORD_SHOWN, variables: { input }, fetchPolicy: 'no-cache' });
  } catch {
    // The next answer that somebody sees is told anew.
  }
}
