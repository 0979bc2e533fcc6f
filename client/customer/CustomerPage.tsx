import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback } from 'react';
import { problemOf } from '../apollo/problem.js';
import { graphql } from '../gql/index.js';
import { ProblemPanel } from '../shell/ProblemPanel.js';
import { useSpeech } from '../words/speech.js';
import { ConversationProvider } from './ConversationProvider.js';
import { CustomerPageSkeleton } from './CustomerPageSkeleton.js';
import { CustomerView } from './CustomerView.js';
import { LiveLine } from './LiveLine.js';

const route = getRouteApi('/customers/$customerId');

/** Everything a customer's page shows, in one request; each part below it states its own fields. */
const CUSTOMER_PAGE = graphql(`
  query CustomerPage($customerId: ID!, $speech: Speech) {
    customer(customerId: $customerId) {
      id
      ...CustomerView_customer
      ...LiveLine_customer
    }
  }
`);

function CustomerById({ customerId }: { readonly customerId: string }): ReactNode {
  const speech = useSpeech();
  const client = useApolloClient();
  const { data, error, networkStatus, refetch } = useSuspenseQuery(CUSTOMER_PAGE, {
    variables: { customerId, speech },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  const reload = useCallback(async (): Promise<boolean> => {
    // Not by refetch, which puts a failure in the place of the page.
    const answer = await client.query({
      query: CUSTOMER_PAGE,
      variables: { customerId, speech },
      errorPolicy: 'all',
      fetchPolicy: 'network-only',
    });
    return (answer.data?.customer ?? null) !== null;
  }, [client, customerId, speech]);
  const customer = data?.customer ?? null;
  if (customer === null) {
    return <ProblemPanel problem={problemOf(error)} customerId={customerId} retry={() => void refetch()} />;
  }
  return (
    <ConversationProvider customerId={customerId}>
      <LiveLine customer={customer} loading={networkStatus !== NetworkStatus.ready} reload={reload} />
      <CustomerView customer={customer} />
    </ConversationProvider>
  );
}

/** /customers/$customerId */
export function CustomerPage(): ReactNode {
  const { customerId } = route.useParams();
  return (
    // The key ends the talk with one customer where the page of another begins.
    <Suspense key={customerId} fallback={<CustomerPageSkeleton />}>
      <CustomerById customerId={customerId} />
    </Suspense>
  );
}
