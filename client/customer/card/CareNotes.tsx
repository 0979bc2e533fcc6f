import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './why.module.css';
import type { CheckPart } from './why-parts.js';

interface CareNotesProps {
  readonly checks: readonly CheckPart[];
}

/** What the rules of the gate warn of, each with the law or practice behind it. */
export function CareNotes({ checks }: CareNotesProps): ReactNode {
  const say = useWords();
  if (checks.length === 0) return null;
  return (
    <div className={classes['care']}>
      <p className={classes['label']}>
        <IconAlertTriangle size={16} aria-hidden />
        {say('cards.care')}
      </p>
      <ul className={classes['plain']}>
        {checks.map(({ rule, text, basis }) => (
          <li key={rule}>
            {text.body}{' '}
            <small className={classes['dim']}>
              <bdi lang="en">{basis}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
