import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState, useTransition } from 'react';
import { useSpeech } from '../../words/speech.js';
import { readEarlier, readHistory, type Told } from './read-history.js';

interface History {
  /** Null: nothing was loaded yet. */
  readonly told: Told | null;
  /** Whether the last attempt to load failed; what was there before stays. */
  readonly failed: boolean;
  /** Whether earlier entries are on their way. */
  readonly busy: boolean;
  readonly again: () => void;
  readonly earlier: () => void;
}

/**
 * What was said about a customer, the newest first.
 * @param version of the customer: where it moves, everything is read again, as far back as it was shown
 */
export function useHistory(customerId: string, version: string): History {
  const client = useApolloClient();
  const speech = useSpeech();
  const [told, setTold] = useState<Told | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const [busy, start] = useTransition();

  const read = useEffectEvent(() =>
    readHistory(client, { customerId, speech }, told?.entries.at(-1)?.id ?? null),
  );
  useEffect(() => {
    let isLatest = true;
    const settle = (answer: Told | null): void => {
      if (!isLatest) return;
      setFailed(answer === null);
      if (answer !== null) setTold(answer);
    };
    read().then(settle, () => {
      settle(null);
    });
    return () => {
      isLatest = false;
    };
  }, [client, customerId, speech, version, tries]);

  return {
    told,
    failed,
    busy,
    again: () => {
      setTries((count) => count + 1);
    },
    earlier: () => {
      if (told === null || busy) return;
      start(async () => {
        const more = await readEarlier(client, { customerId, speech }, told).catch(() => null);
        start(() => {
          setFailed(more === null);
          // Where all was read again in the meantime, that is the newer one.
          if (more !== null) setTold((now) => (now === told ? more : now));
        });
      });
    },
  };
}
