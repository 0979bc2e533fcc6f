import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './StartLink.module.css';
import { spokenOnly } from './spoken-only.js';

export function StartLink(): ReactNode {
  const say = useWords();
  return (
    <Link to="/" search={spokenOnly} className={classes['link']}>
      {say('problem.start')}
    </Link>
  );
}
