import type { ApolloClient } from '@apollo/client';
import type { CustomerHistoryQuery, Speech } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';

const CUSTOMER_HISTORY = graphql(`
  query CustomerHistory($customerId: ID!, $after: String, $speech: Speech) {
    viewer {
      may
    }
    customer(customerId: $customerId) {
      id
      feedback(first: 10, after: $after) {
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          id
          at
          actor
          said
          undoes
          undoneAt
          understood {
            id
            label(speech: $speech)
          }
          verdicts {
            verdict
            product {
              id
              name(speech: $speech)
            }
          }
          changes {
            kind
            cause
            product {
              id
            }
            text(speech: $speech) {
              body
            }
          }
        }
      }
    }
  }
`);

type Customer = NonNullable<CustomerHistoryQuery['customer']>;

/** Something that was said, or its being taken back. */
export type Entry = Customer['feedback']['nodes'][number];

/** What was said so far, the newest first. */
export interface Told {
  readonly entries: readonly Entry[];
  /** Where to go on; null: that was all. */
  readonly next: string | null;
  readonly maySay: boolean;
}

interface About {
  readonly customerId: string;
  readonly speech: Speech;
}

/**
 * Asks for the entries after a place. Nothing of it is kept in the cache: every entry may change with the next one.
 * @param after null: from the newest
 */
async function readPage(client: ApolloClient, about: About, after: string | null): Promise<Told> {
  const { data } = await client.query({
    query: CUSTOMER_HISTORY,
    variables: { ...about, after },
    fetchPolicy: 'no-cache',
  });
  const { pageInfo, nodes = [] } = data.customer?.feedback ?? {};
  return {
    entries: nodes,
    next: pageInfo?.hasNextPage === true ? pageInfo.endCursor : null,
    maySay: data.viewer.may.includes('SUBMIT_FEEDBACK'),
  };
}

/**
 * The entries from the newest on.
 * @param until at least down to the entry of this id; null: the first page
 */
export async function readHistory(client: ApolloClient, about: About, until: string | null): Promise<Told> {
  let told = await readPage(client, about, null);
  const isThere = (): boolean => until === null || told.entries.some(({ id }) => id === until);
  while (told.next !== null && !isThere()) told = await readEarlier(client, about, told);
  return told;
}

/** What is told, and the entries before it. */
export async function readEarlier(client: ApolloClient, about: About, told: Told): Promise<Told> {
  const earlier = await readPage(client, about, told.next);
  return { ...earlier, entries: [...told.entries, ...earlier.entries] };
}
