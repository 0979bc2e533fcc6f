import { useApolloClient } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useSpeech } from '../words/speech.js';
import { CUSTOMER_PAGE } from './page-query.js';

const route = getRouteApi('/customers/$customerId');

/**
 * Asks the server for everything on the customer's page again; what is shown stays until the answer is there.
 * @returns a function that tells whether an answer came
 */
export function useReload(): () => Promise<boolean> {
  const client = useApolloClient();
  const speech = useSpeech();
  const { customerId } = route.useParams();
  return useCallback(async () => {
    // Not by refetch, which puts a failure in the place of the page.
    const answer = await client.query({
      query: CUSTOMER_PAGE,
      variables: { customerId, speech },
      errorPolicy: 'all',
      fetchPolicy: 'network-only',
    });
    return (answer.data?.customer ?? null) !== null;
  }, [client, customerId, speech]);
}
