import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRetry } from '../../shell/use-retry.js';
import { useWords } from '../../words/use-words.js';
import { useReload } from '../use-reload.js';
import classes from './list.module.css';
import verdicts from './verdict.module.css';

/** In place of the cards when the server could not make them; the rest of the page stands. */
export function ListFailed(): ReactNode {
  const { busy, tries, again } = useRetry(useReload(), false);
  const say = useWords();
  return (
    <div className={classes['note']} role="alert">
      <IconCloudOff size={28} aria-hidden />
      <p>{say('cards.failed')}</p>
      <button type="button" className={verdicts['verdict']} aria-busy={busy} onClick={again}>
        {say('cards.retry')}
      </button>
      <p role="status">{tries > 0 && !busy ? say('problem.tried', { count: tries }) : ''}</p>
    </div>
  );
}
