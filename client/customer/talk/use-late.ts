import { useEffect, useState } from 'react';

/** What is faster than this needs no word of waiting. */
const PATIENCE_MILLISECONDS = 400;

/** Whether something has been going on for so long that a person wants to know. */
export function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return going && late;
}
