import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { KIND_LOOKS, ownWordsOf, UnknownKindIcon } from './insight-kind.js';
import classes from './InsightKindLine.module.css';

interface InsightKindLineProps {
  readonly kind: string;
}

/** The heading of an insight: its kind as an icon and in words. */
export function InsightKindLine({ kind }: InsightKindLineProps): ReactNode {
  const say = useWords();
  const look = KIND_LOOKS[kind];
  const Icon = look?.icon ?? UnknownKindIcon;
  return (
    <h3 className={classes['kind']}>
      <span className={classes['icon']}>
        <Icon size={16} stroke={2} aria-hidden />
      </span>
      {look === undefined ? ownWordsOf(kind) : say(look.label)}
    </h3>
  );
}
