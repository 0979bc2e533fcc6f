import { useEffect, useEffectEvent, useState, useTransition } from 'react';

const PAUSE_MILLISECONDS = 5_000;
/** Five minutes; after that somebody has to press the button. */
const MOST_QUIET_TRIES = 60;

export interface Retry {
  readonly busy: boolean;
  /** How often it was pressed without success. */
  readonly tries: number;
  readonly again: () => void;
}

/**
 * Asks again, while what is shown stays; where `retry` returns a promise, until that is settled.
 * @param byItself - whether to go on asking without being told to: every few seconds, and when the device is online again
 */
export function useRetry(retry: () => unknown, byItself: boolean): Retry {
  const [busy, start] = useTransition();
  const [tries, setTries] = useState(0);
  const quietly = useEffectEvent((): void => {
    if (!busy) {
      start(async () => {
        await retry();
      });
    }
  });
  useEffect(() => {
    if (!byItself) return;
    let left = MOST_QUIET_TRIES;
    const timer = setInterval(() => {
      if (left === 0) clearInterval(timer);
      else if (document.visibilityState === 'visible') {
        left -= 1;
        quietly();
      }
    }, PAUSE_MILLISECONDS);
    const online = (): void => {
      quietly();
    };
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [byItself]);
  const again = (): void => {
    if (busy) return;
    start(async () => {
      await retry();
      // Appears together with the answer, and only where that is a problem once more.
      start(() => {
        setTries((count) => count + 1);
      });
    });
  };
  return { busy, tries, again };
}
