import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { Waits } from '../folded/Waits.js';
import classes from './why-not.module.css';

interface AskedPartProps {
  /** Whether an answer is there. */
  readonly answered: boolean;
  readonly failed: boolean;
  readonly again: () => void;
  readonly children: ReactNode;
}

/** A part that waits for its answer, and may be asked for once more where it failed. */
export function AskedPart({ answered, failed, again, children }: AskedPartProps): ReactNode {
  const say = useWords();
  return (
    <>
      {failed && (
        <p role="alert" className={classes['failed']}>
          <span>{say('folded.failed')}</span>
          <Button variant="default" size="compact-sm" onClick={again}>
            {say('history.retry')}
          </Button>
        </p>
      )}
      {!answered && !failed && <Waits />}
      {answered && children}
    </>
  );
}
