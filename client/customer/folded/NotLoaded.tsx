import type { ReactNode } from 'react';
import { ReloadButton } from '../../shell/ReloadButton.js';
import { useWords } from '../../words/use-words.js';
import classes from './folded.module.css';

/** In place of a part whose code could not be had, e.g. because the server has a newer one by now. */
export function NotLoaded(): ReactNode {
  const say = useWords();
  return (
    <div role="alert" className={classes['waits']}>
      <p>{say('history.reload')}</p>
      <ReloadButton />
    </div>
  );
}
