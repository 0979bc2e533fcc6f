import { Skeleton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './CustomerPageSkeleton.module.css';
import columns from './CustomerView.module.css';

const PATIENCE_MILLISECONDS = 5000;
const CARDS = [1, 2, 3, 4];
const INSIGHTS = [1, 2, 3];
const VALUES = [1, 2, 3, 4, 5, 6];

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

function Header(): ReactNode {
  return (
    <div className={classes['header']}>
      <Skeleton circle height={48} />
      <div className={classes['lines']}>
        <Skeleton height={20} width="60%" />
        <Skeleton height={12} width="30%" />
      </div>
      <div className={classes['lines']}>
        <Skeleton height={14} width="80%" />
        <Skeleton height={10} width="40%" />
      </div>
      <div className={classes['lines']}>
        <Skeleton height={14} />
        <Skeleton height={10} width="70%" />
      </div>
    </div>
  );
}

function Card(): ReactNode {
  return (
    <div className={classes['card']}>
      <div className={classes['row']}>
        <Skeleton height={36} width={36} />
        <Skeleton height={16} width="35%" />
      </div>
      <Skeleton height={12} width="95%" />
      <Skeleton height={10} width="75%" />
      <Skeleton height={28} width="45%" />
    </div>
  );
}

function Insight(): ReactNode {
  return (
    <div className={classes['insight']}>
      <Skeleton height={20} width="45%" />
      <Skeleton height={14} />
      <Skeleton height={28} width="35%" />
      <Skeleton height={8} />
      <Skeleton height={64} />
    </div>
  );
}

function Value(): ReactNode {
  return (
    <div className={classes['value']}>
      <Skeleton height={12} width="50%" />
      <Skeleton height={8} />
    </div>
  );
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
        <Header />
        <div className={columns['columns']}>
          <div className={columns['main']}>
            <div className={classes['talk']}>
              <Skeleton height={18} width="15%" />
              <Skeleton height={28} width="80%" />
              <Skeleton height={36} />
            </div>
            <Skeleton height={18} width="11rem" />
            {CARDS.map((card) => (
              <Card key={card} />
            ))}
          </div>
          <div className={columns['aside']}>
            <div className={classes['panel']}>
              <Skeleton height={18} width="7rem" />
              {INSIGHTS.map((insight) => (
                <Insight key={insight} />
              ))}
            </div>
            <div className={classes['panel']}>
              <Skeleton height={18} width="8rem" />
              {VALUES.map((value) => (
                <Value key={value} />
              ))}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
