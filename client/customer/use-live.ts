import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/index.js';
import { useConversation } from './conversation.js';
import { fetchRewrites } from './rewrites.js';

const CUSTOMER_CHANGED = graphql(`
  subscription CustomerChanged($customerId: ID!) {
    customerChanged(customerId: $customerId) {
      customerId
      version
      textIds
    }
  }
`);

/** Pushes and answers take different ways: a push of one's own doing may come a moment before or after its answer. */
const SETTLING_MILLISECONDS = 250;

interface Shown {
  readonly customerId: string;
  /** Of what the page shows. */
  readonly version: string;
  /** Whether the page is being asked for at this moment anyway. */
  readonly loading: boolean;
  /** Asks for the page again, quietly; false where nothing came. */
  readonly reload: () => Promise<boolean>;
}

/**
 * Keeps the page of a customer up to date with what is said elsewhere.
 * @returns how often that was; 0 again after something is said here
 */
export function useLive({ customerId, version, loading, reload }: Shown): number {
  const { pending } = useConversation();
  const { data } = useSubscription(CUSTOMER_CHANGED, { variables: { customerId }, fetchPolicy: 'no-cache' });
  const [updates, setUpdates] = useState(0);
  const tried = useRef<typeof data>(undefined);
  const busy = loading || pending.length > 0;
  const [wasTalking, setWasTalking] = useState(false);
  if (wasTalking !== pending.length > 0) {
    setWasTalking(pending.length > 0);
    setUpdates(0);
  }
  useEffect(() => {
    if (busy || data === undefined || data.customerChanged.version === version) return undefined;
    const settled = setTimeout(() => {
      // Each push is a reason to ask once: where that fails, the connection is lost too, and says so when it is back.
      if (tried.current === data) return;
      tried.current = data;
      void reload().then((came) => {
        if (came) setUpdates((count) => count + 1);
      });
    }, SETTLING_MILLISECONDS);
    return () => {
      clearTimeout(settled);
    };
  }, [busy, data, version, reload]);
  const client = useApolloClient();
  useEffect(() => {
    // By rewrites no version moves: the list is the same, in other words.
    if (data !== undefined) void fetchRewrites(client, data.customerChanged.textIds);
  }, [client, data]);
  return updates;
}
