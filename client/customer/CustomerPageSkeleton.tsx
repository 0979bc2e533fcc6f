import { Skeleton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './CustomerPageSkeleton.module.css';
import columns from './CustomerView.module.css';

const PATIENCE_MILLISECONDS = 5000;
const CARDS = [1, 2, 3, 4];
const INSIGHTS = [1, 2, 3];

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLate(true);
    }, PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLate;
}

/** The page of a customer before its answer is there, in the answer's own shape. */
export function CustomerPageSkeleton(): ReactNode {
  const say = useWords();
  const isLate = useIsLate();
  return (
    <div aria-busy="true">
      <div role="status">
        <VisuallyHidden>{say('skeleton.loading')}</VisuallyHidden>
        {isLate && <p className={classes['late']}>{say('skeleton.late')}</p>}
      </div>
      <div className={classes['bones']} aria-hidden>
        <div className={classes['header']}>
          <Skeleton circle height={48} />
          <div className={classes['names']}>
            <Skeleton height={22} width="10rem" />
            <Skeleton height={12} width="4rem" />
          </div>
          <Skeleton className={classes['membership']} height={40} />
        </div>
        <div className={columns['columns']}>
          <div className={columns['main']}>
            <Skeleton className={classes['talk']} radius="lg" />
            {CARDS.map((card) => (
              <Skeleton key={card} className={classes['card']} radius="lg" />
            ))}
          </div>
          <div className={columns['aside']}>
            <div className={classes['panel']}>
              <Skeleton height={20} width="7rem" />
              {INSIGHTS.map((insight) => (
                <Skeleton key={insight} className={classes['insight']} />
              ))}
            </div>
            <div className={classes['panel']}>
              <Skeleton height={20} width="8rem" />
              <Skeleton className={classes['values']} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
