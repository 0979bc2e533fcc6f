import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './why.module.css';

interface WordsByProps {
  readonly text: { readonly source: string; readonly model: string | null };
}

/** Who wrote the card's sentence; whatever no client knows yet is some language model's. */
export function WordsBy({ text: { source, model } }: WordsByProps): ReactNode {
  const say = useWords();
  return (
    <p className={classes['wordsBy']}>
      {source === 'TEMPLATE'
        ? say('cards.words.template')
        : say('cards.words.model', { model: model ?? '?' })}
    </p>
  );
}
