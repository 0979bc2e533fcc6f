import type { ReactNode } from 'react';
import { type MessageId, useWords } from '../../words/use-words.js';
import { ReasonList } from '../talk/ReasonList.js';
import classes from './history.module.css';
import { ReverseButton } from './ReverseButton.js';
import type { Row } from './rows-of.js';
import { useSaying } from './use-saying.js';
import { When } from './When.js';

const ACTORS: Readonly<Partial<Record<string, MessageId>>> = {
  ADVISER: 'history.actor.adviser',
  CUSTOMER: 'history.actor.customer',
  SYSTEM: 'history.actor.system',
};

function titleOf({ deed, root, entry, standing, reversal }: Row): MessageId | null {
  if (deed === 'said') return null;
  if (root === null) return 'history.tookBackEarlier';
  if (deed === 'brought-back') return 'history.broughtBack';
  return standing === 'holds' && reversal !== null && entry !== root
    ? 'history.tookBackSome'
    : 'history.tookBack';
}

function markOf({ deed, standing }: Row): MessageId | null {
  if (standing === 'holds') return null;
  if (standing === 'partly-taken-back') return 'history.partlyTakenBack';
  return deed === 'taken-back' ? 'history.broughtBackSince' : 'history.takenBack';
}

interface HistoryEntryProps {
  readonly row: Row;
  /** Whether this reader may take things back. */
  readonly maySay: boolean;
}

/** One thing that was said or taken back: when and by whom, how it was understood, and what it changed. */
export function HistoryEntry({ row, maySay }: HistoryEntryProps): ReactNode {
  const say = useWords();
  const sayingOf = useSaying();
  const { entry, root, deed, standing, reversal } = row;
  const saying = sayingOf(root ?? entry);
  const title = titleOf(row);
  const mark = markOf(row);
  const isUnclear = deed === 'said' && entry.said.length > 0 && entry.understood.length === 0;
  return (
    <li className={classes['entry']} data-item={entry.id} data-standing={standing} tabIndex={-1}>
      <div className={classes['origin']}>
        <When at={entry.at} />
        <span>{say(ACTORS[entry.actor] ?? 'history.actor.unknown')}</span>
      </div>
      <div className={classes['content']}>
        <p className={classes['saying']}>
          <span className={classes['words']}>{title === null ? saying : say(title, { saying })}</span>{' '}
          {mark !== null && <span className={classes['mark']}>{say(mark)}</span>}
        </p>
        {entry.understood.length > 0 && (
          <div className={classes['understood']}>
            <span aria-hidden>{say('talk.understood')}</span>
            <ul className={classes['pieces']} aria-label={say('talk.understood')}>
              {entry.understood.map(({ id, label }) => (
                <li key={id} className={classes['piece']}>
                  {label}
                </li>
              ))}
            </ul>
          </div>
        )}
        {isUnclear && <p className={classes['dim']}>{say('history.notUnderstood')}</p>}
        {entry.changes.length > 0 ? (
          <ReasonList changes={entry.changes} />
        ) : (
          !isUnclear && <p className={classes['dim']}>{say('history.unchanged')}</p>
        )}
      </div>
      {maySay && reversal !== null && <ReverseButton reversal={reversal} saying={saying} />}
    </li>
  );
}
