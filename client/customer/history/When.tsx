import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words.js';
import classes from './history.module.css';
import { useNow } from './use-now.js';

const UNITS = [
  ['year', 365.25 * 24 * 3600],
  ['month', (365.25 / 12) * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

interface WhenProps {
  /** ISO 8601 instant. */
  readonly at: string;
}

/** When something was: how long ago, and the date and time. */
export function When({ at }: WhenProps): ReactNode {
  const intl = useIntl();
  const say = useWords();
  const seconds = (useNow() - Date.parse(at)) / 1000;
  const [unit, length] = UNITS.find(([, least]) => seconds >= least) ?? [];
  return (
    <time dateTime={at} className={classes['when']}>
      <span>
        {unit === undefined
          ? say('history.justNow')
          : intl.formatRelativeTime(-Math.floor(seconds / length), unit)}
      </span>{' '}
      <span className={classes['exact']}>
        {intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
      </span>
    </time>
  );
}
