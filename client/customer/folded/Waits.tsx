import type { ReactNode } from 'react';
import { type MessageId, useWords } from '../../words/use-words.js';
import classes from './folded.module.css';

/** While a part is on its way. */
export function Waits({ message = 'folded.waits' }: { readonly message?: MessageId }): ReactNode {
  const say = useWords();
  return (
    <p role="status" className={classes['waits']}>
      {say(message)}
    </p>
  );
}
