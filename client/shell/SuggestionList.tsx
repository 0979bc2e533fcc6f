import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './SearchBox.module.css';
import type { Suggestion } from './use-suggestions.js';

interface SuggestionListProps {
  readonly id: string;
  readonly customers: readonly Suggestion[];
  /** The row that the keys stand on; -1: none. */
  readonly active: number;
  readonly choose: (customerId: string) => void;
}

/** The id of one row, for the field that points at it. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}

export function SuggestionList({ id, customers, active, choose }: SuggestionListProps): ReactNode {
  const say = useWords();
  return (
    <ul id={id} role="listbox" aria-label={say('search.list')} className={classes['list']}>
      {customers.map(({ customerId, name, membership }, index) => (
        <li
          key={customerId}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={classes['option']}
          // The field keeps the focus, so that typing goes on.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            choose(customerId);
          }}
        >
          <span className={classes['who']} title={name ?? undefined}>
            <bdi>{name ?? say('search.customer', { customerId })}</bdi>
          </span>
          <span className={classes['number']}>{customerId}</span>
          <span className={classes['cluster']}>{membership.cluster.name}</span>
        </li>
      ))}
    </ul>
  );
}
