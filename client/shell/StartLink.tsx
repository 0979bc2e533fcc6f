import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './StartLink.module.css';
import { tonedOnly } from './toned-only.js';

export function StartLink(): ReactNode {
  const say = useWords();
  return (
    <Link to="/" search={tonedOnly} className={classes['link']}>
      {say('problem.start')}
    </Link>
  );
}
