import { IconLeaf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './list.module.css';

/** In place of the cards where nothing passes every rule: that is an answer too. */
export function NothingRecommended(): ReactNode {
  const say = useWords();
  return (
    <div className={classes['note']}>
      <IconLeaf size={28} aria-hidden />
      <p>
        <b>{say('cards.nothing.title')}</b> {say('cards.nothing.text')}
      </p>
    </div>
  );
}
