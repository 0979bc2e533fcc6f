import { IconAdjustments, IconClock, IconMessageOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './why-not.module.css';

interface TraitChange {
  readonly column: string;
  readonly until: string | null;
  readonly feedbackId: string | null;
  readonly text: { readonly body: string };
}

interface ChangeNeededProps {
  /** All of them together; null: nothing helps. */
  readonly changes: readonly TraitChange[] | null;
  readonly nothingHelps: { readonly body: string } | null;
}

/** What would have to change for a product to be let in, as conditions; or why nothing does. */
export function ChangeNeeded({ changes, nothingHelps }: ChangeNeededProps): ReactNode {
  const say = useWords();
  if (changes === null) return <p>{nothingHelps?.body}</p>;
  if (changes.length === 0) return null;
  return (
    <div className={classes['needed']}>
      <h3 className={classes['heading']}>{say('whyNot.change', { count: changes.length })}</h3>
      <ul className={classes['changes']}>
        {changes.map(({ column, until, feedbackId, text }) => {
          const Icon = feedbackId !== null ? IconMessageOff : until !== null ? IconClock : IconAdjustments;
          return (
            <li key={`${column} ${feedbackId ?? ''}`}>
              <Icon size={18} stroke={1.75} aria-hidden />
              <span>{text.body}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
