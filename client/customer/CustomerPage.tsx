import { NetworkStatus } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import { isRetryable, problemOf } from '../apollo/problem.js';
import type { CustomerPageQuery, Speech } from '../gql/graphql.js';
import { ProblemPanel } from '../shell/ProblemPanel.js';
import { SpeechContext, useSpeech } from '../words/speech.js';
import { ConversationProvider } from './ConversationProvider.js';
import { CustomerPageSkeleton } from './CustomerPageSkeleton.js';
import { CustomerView } from './CustomerView.js';
import { LiveLine } from './LiveLine.js';
import { CUSTOMER_PAGE } from './page-query.js';
import { ToneFailed } from './ToneFailed.js';

const route = getRouteApi('/customers/$customerId');

/** A customer as the server answered last, and the speech that was asked for. */
interface Answered {
  readonly customer: NonNullable<CustomerPageQuery['customer']>;
  readonly speech: Speech;
}

function useLastAnswered(customer: Answered['customer'] | null, speech: Speech): Answered | null {
  const [last, setLast] = useState<Answered | null>(null);
  if (customer === null || (last?.customer === customer && last.speech === speech)) return last;
  const answered = { customer, speech };
  setLast(answered);
  return answered;
}

function CustomerById({ customerId }: { readonly customerId: string }): ReactNode {
  const speech = useSpeech();
  const { data, error, networkStatus, refetch } = useSuspenseQuery(CUSTOMER_PAGE, {
    variables: { customerId, speech },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  const customer = data?.customer ?? null;
  const problem = customer === null ? problemOf(error) : null;
  const shown = useLastAnswered(customer, speech);
  const retry = (): void => void refetch();
  if (shown === null || (problem !== null && !isRetryable(problem))) {
    return <ProblemPanel problem={problem ?? 'broken'} customerId={customerId} retry={retry} />;
  }
  return (
    <SpeechContext value={shown.speech}>
      <ConversationProvider customerId={customerId}>
        {problem !== null && <ToneFailed problem={problem} retry={retry} />}
        <LiveLine customer={shown.customer} loading={networkStatus < NetworkStatus.ready} />
        <CustomerView customer={shown.customer} />
      </ConversationProvider>
    </SpeechContext>
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
