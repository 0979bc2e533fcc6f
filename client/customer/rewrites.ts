import type { ApolloClient } from '@apollo/client';
import { graphql } from '../gql/index.js';

const REWRITES = graphql(`
  query Rewrites($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Text {
        rewritten
        source
      }
    }
  }
`);

const SHOWN = graphql(`
  fragment ShownText on Text {
    rewritten
  }
`);

/** Whether the text is shown somewhere, in the bank's words so far. */
function isAwaited({ cache }: ApolloClient, id: string): boolean {
  const shown = cache.readFragment({ id: cache.identify({ __typename: 'Text', id }) ?? '', fragment: SHOWN });
  return shown !== null && shown.rewritten === null;
}

/** Fetches new words for the sentences that are shown; the cache brings them to wherever those stand. */
export async function fetchRewrites(client: ApolloClient, textIds: readonly string[]): Promise<void> {
  const ids = textIds.filter((id) => isAwaited(client, id));
  if (ids.length === 0) return;
  // Where it fails, the sentences stand as they are.
  await client
    .query({ query: REWRITES, variables: { ids }, errorPolicy: 'all', fetchPolicy: 'network-only' })
    .catch(() => undefined);
}
