import { Outlet, useParams } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useMemo, useState } from 'react';
import { SpeechProvider } from '../words/SpeechProvider.js';
import { useWords } from '../words/use-words.js';
import { Header } from './Header.js';
import { focusMain, MAIN_ID } from './main-landmark.js';
import { type SearchField, SearchFieldContext } from './search-field.js';
import classes from './Shell.module.css';

function SkipLink(): ReactNode {
  const say = useWords();
  const { customerId } = useParams({ strict: false });
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    focusMain();
  };
  return (
    <a className={classes['skip']} href={`#${MAIN_ID}`} onClick={skip}>
      {say(customerId === undefined ? 'shell.skip.content' : 'shell.skip.customer')}
    </a>
  );
}

/** What stays around every page. */
export function Shell(): ReactNode {
  const [text, write] = useState('');
  const field = useMemo((): SearchField => ({ text, write }), [text]);
  return (
    <SpeechProvider>
      <SearchFieldContext value={field}>
        <SkipLink />
        <Header />
        <main id={MAIN_ID} tabIndex={-1} className={classes['main']}>
          <Outlet />
        </main>
      </SearchFieldContext>
    </SpeechProvider>
  );
}
