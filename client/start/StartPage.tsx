import { Kbd } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { SearchButton } from '../shell/SearchButton.js';
import { useWords } from '../words/use-words.js';
import { ClusterExamples } from './ClusterExamples.js';
import { ExamplesSkeleton } from './ExamplesSkeleton.js';
import classes from './StartPage.module.css';

/** Where nobody is chosen yet: how to find somebody, and whom to look at first. */
export function StartPage(): ReactNode {
  const say = useWords();
  return (
    <>
      <title>{say('app.name')}</title>
      <div className={classes['hero']}>
        <h1 className={classes['title']}>{say('start.title')}</h1>
        <p className={classes['lead']}>{say('start.lead')}</p>
        <div className={classes['search']}>
          <SearchButton />
          <span className={classes['hint']}>
            {say('start.hint.before')} <Kbd>Ctrl K</Kbd> {say('start.hint.after')}
          </span>
        </div>
      </div>
      <Suspense fallback={<ExamplesSkeleton />}>
        <ClusterExamples />
      </Suspense>
    </>
  );
}
