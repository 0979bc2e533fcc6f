import { type ReactNode, useState } from 'react';
import classes from './Sentence.module.css';
import { textOf, type Worded } from './text-of.js';

interface SentenceProps {
  readonly text: Worded;
}

/** A sentence in the best words there are. Words that come while it stands there already fade in at its place. */
export function Sentence({ text }: SentenceProps): ReactNode {
  const words = textOf(text);
  const [first] = useState(words);
  return (
    <span key={words} className={words === first ? undefined : classes['late']}>
      {words}
    </span>
  );
}
