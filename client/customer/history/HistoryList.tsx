import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { Spinner } from '../talk/Spinner.js';
import { type LostPlace, useKeptFocus } from '../use-kept-focus.js';
import classes from './history.module.css';
import { HistoryEntry } from './HistoryEntry.js';
import { Waits } from '../folded/Waits.js';
import { rowsOf } from './rows-of.js';
import { useHistory } from './use-history.js';

interface HistoryListProps {
  readonly customerId: string;
  /** Of the customer as the page shows it. */
  readonly version: string;
}

/** What was said and taken back, the newest first, ten at a time. */
export function HistoryList({ customerId, version }: HistoryListProps): ReactNode {
  const say = useWords();
  const { told, failed, busy, again, earlier } = useHistory(customerId, version);
  const rows = useMemo(() => rowsOf(told?.entries ?? []), [told]);
  const [firstNew, setFirstNew] = useState(0);
  const keptFocus = useKeptFocus(({ home, item }: LostPlace) => {
    const items = [...home.querySelectorAll<HTMLElement>('[data-item]')];
    return items.find(({ dataset }) => dataset['item'] === item) ?? items[firstNew];
  });
  return (
    <div className={classes['body']} aria-busy={busy} {...keptFocus}>
      {failed && (
        <p role="alert" className={classes['failed']}>
          <span>{say(told === null ? 'history.failed' : 'history.stale')}</span>
          <Button variant="default" size="compact-sm" onClick={again}>
            {say('history.retry')}
          </Button>
        </p>
      )}
      {told === null && !failed && <Waits message="history.loading" />}
      {told?.entries.length === 0 && <p className={classes['dim']}>{say('history.empty')}</p>}
      {rows.length > 0 && (
        <ol className={classes['list']}>
          {rows.map((row) => (
            <HistoryEntry key={row.entry.id} row={row} maySay={told?.maySay === true} />
          ))}
        </ol>
      )}
      {told !== null && told.next !== null && (
        <Button
          className={classes['earlier'] ?? ''}
          variant="default"
          size="sm"
          aria-busy={busy}
          leftSection={busy && <Spinner />}
          onClick={() => {
            setFirstNew(rows.length);
            earlier();
          }}
        >
          {say('history.earlier')}
        </Button>
      )}
    </div>
  );
}
