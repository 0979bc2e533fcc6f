import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import { usePart } from '../words/use-part.js';
import { useWords } from '../words/use-words.js';
import classes from './LiveLine.module.css';
import { useLive } from './use-live.js';
import { useReload } from './use-reload.js';

const FRAGMENT = graphql(`
  fragment LiveLine_customer on Customer {
    id
    customerId
    version
  }
`);

interface LiveLineProps {
  readonly customer: FragmentType<typeof FRAGMENT>;
  readonly loading: boolean;
}

/** Keeps the page up to date, and says so where somebody else's doing changed it. */
export function LiveLine({ customer, loading }: LiveLineProps): ReactNode {
  const say = useWords();
  const { customerId, version } = usePart(FRAGMENT, customer);
  const reload = useReload();
  const updates = useLive({ customerId, version, loading, reload });
  return (
    // It is there before there is anything to say, or the first time would not be read out.
    <div role="status" aria-live="polite">
      {updates > 0 && (
        <p key={updates} className={classes['line']}>
          {say('live.updated')}
        </p>
      )}
    </div>
  );
}
