import type { FragmentType } from '@apollo/client';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { usePart } from '../../words/use-part.js';
import { useWords } from '../../words/use-words.js';
import { HistoryNotLoaded } from './HistoryNotLoaded.js';
import { HistoryWaits } from './HistoryWaits.js';
import classes from './section.module.css';

const FRAGMENT = graphql(`
  fragment HistorySection_customer on Customer {
    id
    customerId
    version
  }
`);

/** Most pages are read without it. */
const HistoryList = lazy(() =>
  import('./HistoryList.js').then(
    (module) => ({ default: module.HistoryList }),
    () => ({ default: HistoryNotLoaded }),
  ),
);

interface HistorySectionProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
}

/** What was said about the customer so far: folded away, and asked for when it is opened. */
export function HistorySection({ customer }: HistorySectionProps): ReactNode {
  const say = useWords();
  const { customerId, version } = usePart(FRAGMENT, customer);
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes['section']}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={classes['summary']}>
        <h2 className={classes['title']}>{say('history.title')}</h2>
        <IconChevronDown size={18} aria-hidden />
      </summary>
      {open && (
        <Suspense fallback={<HistoryWaits />}>
          <HistoryList customerId={customerId} version={version} />
        </Suspense>
      )}
    </details>
  );
}
