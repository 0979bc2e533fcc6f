import { NetworkStatus } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { problemOf } from '../apollo/problem.js';
import { ProblemPanel } from '../shell/ProblemPanel.js';
import { useSpeech } from '../words/speech.js';
import { ConversationProvider } from './ConversationProvider.js';
import { CustomerPageSkeleton } from './CustomerPageSkeleton.js';
import { CustomerView } from './CustomerView.js';
import { LiveLine } from './LiveLine.js';
import { CUSTOMER_PAGE } from './page-query.js';

const route = getRouteApi('/customers/$customerId');

function CustomerById({ customerId }: { readonly customerId: string }): ReactNode {
  const speech = useSpeech();
  const { data, error, networkStatus, refetch } = useSuspenseQuery(CUSTOMER_PAGE, {
    variables: { customerId, speech },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  const customer = data?.customer ?? null;
  if (customer === null) {
    return <ProblemPanel problem={problemOf(error)} customerId={customerId} retry={() => void refetch()} />;
  }
  return (
    <ConversationProvider customerId={customerId}>
      <LiveLine customer={customer} loading={networkStatus !== NetworkStatus.ready} />
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
