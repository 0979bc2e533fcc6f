import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './section.module.css';

/** While what was said is on its way. */
export function HistoryWaits(): ReactNode {
  const say = useWords();
  return (
    <p role="status" className={classes['waits']}>
      {say('history.loading')}
    </p>
  );
}
