import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { usePart } from '../../words/use-part.js';
import { useWords } from '../../words/use-words.js';
import { FoldedSection } from '../folded/FoldedSection.js';
import { loaded } from '../folded/loaded.js';
import { Waits } from '../folded/Waits.js';

const FRAGMENT = graphql(`
  fragment HistorySection_customer on Customer {
    id
    customerId
    version
  }
`);

const HistoryList = loaded(() => import('./HistoryList.js').then((module) => module.HistoryList));

interface HistorySectionProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** What was said about the customer so far: folded away, and asked for when it is opened. */
export function HistorySection({ customer }: HistorySectionProps): ReactNode {
  const say = useWords();
  const { customerId, version } = usePart(FRAGMENT, customer);
  return (
    <FoldedSection alone title={say('history.title')} waits={<Waits message="history.loading" />}>
      <HistoryList customerId={customerId} version={version} />
    </FoldedSection>
  );
}
