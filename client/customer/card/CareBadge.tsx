import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './badge.module.css';

/** Marks a product that may be shown, but calls for care; its reasons say why. */
export function CareBadge(): ReactNode {
  const say = useWords();
  return (
    <span className={classes['caring']}>
      <IconAlertTriangle size={14} aria-hidden />
      {say('cards.care')}
    </span>
  );
}
