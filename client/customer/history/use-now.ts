import { useSyncExternalStore } from 'react';

const STEP_MILLISECONDS = 30_000;

function everyStep(listener: () => void): () => void {
  const timer = setInterval(listener, STEP_MILLISECONDS);
  return () => {
    clearInterval(timer);
  };
}

/** The present half minute, as an instant in milliseconds: it moves on while it is shown. */
export function useNow(): number {
  return useSyncExternalStore(
    everyStep,
    () => Math.floor(Date.now() / STEP_MILLISECONDS) * STEP_MILLISECONDS,
  );
}
