import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChangeFieldsFragment } from '../../gql/graphql.js';
import { useWords } from '../../words/use-words.js';
import classes from './badge.module.css';

interface ChangeBadgeProps {
  readonly change: ChangeFieldsFragment;
}

/** How the last answer moved a product: new, or so many places up or down. */
export function ChangeBadge({ change }: ChangeBadgeProps): ReactNode {
  const say = useWords();
  const { kind, fromRank, toRank, text } = change;
  if (kind === 'NEW') {
    return (
      <span className={classes['fresh']} title={text.body}>
        <IconSparkles size={14} aria-hidden />
        {say('cards.change.new')}
      </span>
    );
  }
  if ((kind !== 'UP' && kind !== 'DOWN') || fromRank === null || toRank === null) return null;
  const places = Math.abs(fromRank - toRank);
  const Arrow = kind === 'UP' ? IconArrowUp : IconArrowDown;
  return (
    <span className={kind === 'UP' ? classes['fresh'] : classes['badge']} title={text.body}>
      <Arrow size={14} aria-hidden />
      <span aria-hidden>{places}</span>
      <VisuallyHidden>
        {say(kind === 'UP' ? 'cards.change.up' : 'cards.change.down', { places })}
      </VisuallyHidden>
    </span>
  );
}
