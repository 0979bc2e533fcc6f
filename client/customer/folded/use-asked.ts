import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useEffect, useEffectEvent, useState } from 'react';

interface Asked<Answer> {
  /** Null: nothing has come yet. */
  readonly answer: Answer | null;
  /** Whether the last attempt failed; an answer before it stays. */
  readonly failed: boolean;
  readonly again: () => void;
}

/**
 * What the server answers to a question that is asked when its part of the page appears, and again where `key` moves.
 * Nothing of it is kept in the cache.
 */
export function useAsked<Answer>(ask: (client: ApolloClient) => Promise<Answer>, key: string): Asked<Answer> {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const askNow = useEffectEvent(() => ask(client));
  useEffect(() => {
    let isLatest = true;
    askNow().then(
      (told) => {
        if (!isLatest) return;
        setAnswer(() => told);
        setFailed(false);
      },
      () => {
        if (isLatest) setFailed(true);
      },
    );
    return () => {
      isLatest = false;
    };
  }, [key, tries]);
  return {
    answer,
    failed,
    again: () => {
      setTries((count) => count + 1);
    },
  };
}
