import { skipToken, useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { type Problem, problemOf } from '../apollo/problem.js';
import type { CustomerSearchQuery } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';
import { useSpeech } from '../words/speech.js';

export const CUSTOMER_SEARCH = graphql(`
  query CustomerSearch($text: String!, $speech: Speech) {
    customers(filter: { text: $text }, first: 8) {
      totalCount
      edges {
        node {
          id
          customerId
          name
          membership {
            cluster {
              id
              name(speech: $speech)
            }
          }
        }
      }
    }
  }
`);

export type Suggestion = CustomerSearchQuery['customers']['edges'][number]['node'];

export type Suggestions =
  | { readonly kind: 'none-asked' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'found';
      readonly customers: readonly Suggestion[];
      readonly total: number;
    };

/** The customers whose name or id starts like the text. While the next ones are on their way, the last ones stay. */
export function useSuggestions(text: string): Suggestions {
  const speech = useSpeech();
  const asked = useDeferredValue(text.trim());
  const { data, previousData, error, loading } = useQuery(
    CUSTOMER_SEARCH,
    // A search keeps out of the cache: its few fields would take the place of what the customer's page shows.
    asked === '' ? skipToken : { variables: { text: asked, speech }, fetchPolicy: 'no-cache' },
  );
  if (asked === '') return { kind: 'none-asked' };
  if (error !== undefined && !loading) return { kind: 'problem', problem: problemOf(error) };
  const found = data ?? previousData;
  if (found === undefined) return { kind: 'searching' };
  const { edges, totalCount } = found.customers;
  return { kind: 'found', customers: edges.map(({ node }) => node), total: totalCount };
}
