import type { ReactNode } from 'react';
import type { Advice } from '../../gql/graphql.js';
import { useWords } from '../../words/use-words.js';
import classes from './badge.module.css';

interface AdviceBadgeProps {
  readonly advice: Advice;
}

/** As what the product is shown. What a newer server calls otherwise counts as the least: information. */
export function AdviceBadge({ advice }: AdviceBadgeProps): ReactNode {
  const say = useWords();
  if (advice === 'PERSONAL_RECOMMENDATION')
    return <span className={classes['accent']}>{say('cards.advice.personal')}</span>;
  if (advice === 'GUIDANCE') return <span className={classes['badge']}>{say('cards.advice.guidance')}</span>;
  return <span className={classes['badge']}>{say('cards.advice.information')}</span>;
}
