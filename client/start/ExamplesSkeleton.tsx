import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import cardClasses from './ClusterCard.module.css';
import classes from './StartPage.module.css';

const CARDS = ['a', 'b', 'c', 'd'];

/** As large as what comes, so that nothing moves when it is there. */
export function ExamplesSkeleton(): ReactNode {
  const say = useWords();
  return (
    <section>
      <VisuallyHidden role="status">{say('start.loading')}</VisuallyHidden>
      <h2 className={classes['heading']}>{say('start.examples')}</h2>
      <div className={classes['about']}>
        <Skeleton height={22} width="60%" />
      </div>
      <div className={classes['cards']} aria-hidden>
        {CARDS.map((card) => (
          <div key={card} className={cardClasses['card']}>
            <Skeleton height={14} width="30%" />
            <Skeleton height={22} width="85%" mt={10} />
            <Skeleton height={6} mt={18} />
            <Skeleton height={150} mt={18} />
            <Skeleton height={36} width="60%" mt={18} />
          </div>
        ))}
      </div>
    </section>
  );
}
