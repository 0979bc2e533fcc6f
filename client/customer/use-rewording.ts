import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useSpeech } from '../words/speech.js';
import { LAST_HEARD } from './operations.js';
import type { Talk } from './talk.js';

/**
 * Where the page turns to another tone or language, has what was heard last told in it too. What cannot be had, or is no
 * longer the newest, stays as it was told.
 */
export function useRewording(customerId: string, talk: Talk): void {
  const client = useApolloClient();
  const speech = useSpeech();
  useEffect(() => {
    if (talk.state().answer === null) return undefined;
    let isMeant = true;
    const reword = async (): Promise<void> => {
      const { data } = await client.query({
        query: LAST_HEARD,
        variables: { customerId, speech },
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
      });
      const [last] = data?.customer?.feedback.nodes ?? [];
      if (isMeant && last !== undefined) talk.reword(last, last.changes);
    };
    void reword();
    return () => {
      isMeant = false;
    };
  }, [client, customerId, speech, talk]);
}
