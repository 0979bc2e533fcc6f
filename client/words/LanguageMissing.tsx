import type { ReactNode } from 'react';
import classes from './LanguageMissing.module.css';
import { type Language, LANGUAGES } from './languages.js';
import { useWords } from './use-words.js';

interface LanguageMissingProps {
  readonly language: Language;
}

/** Above a page that is English because the words of its language did not arrive. */
export function LanguageMissing({ language }: LanguageMissingProps): ReactNode {
  const say = useWords();
  return (
    <p role="alert" className={classes['line']}>
      {say('language.missing', { language: LANGUAGES[language] })}
    </p>
  );
}
