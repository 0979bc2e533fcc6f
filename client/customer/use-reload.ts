import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';

/** Asks the server for everything on the customer's page again; what is shown stays until the answer is there. */
export function useReload(): () => void {
  const client = useApolloClient();
  return useCallback(() => {
    // Where it fails the page says so itself; the promise would only report it twice.
    client.refetchQueries({ include: ['CustomerPage'] }).catch(() => undefined);
  }, [client]);
}
