import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRetry } from '../../shell/use-retry.js';
import { useWords } from '../../words/use-words.js';
import { useReload } from '../use-reload.js';
import classes from './InsightsMissing.module.css';

/** The insights failed; the rest of the page stands. */
export function InsightsMissing(): ReactNode {
  const say = useWords();
  const { busy, tries, again } = useRetry(useReload(), false);
  return (
    <div className={classes['missing']} role="alert">
      <p className={classes['words']}>
        <IconAlertTriangle className={classes['icon']} size={18} aria-hidden />
        {say('insight.missing')}
      </p>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconRefresh size={16} aria-hidden />}
        aria-busy={busy}
        onClick={again}
      >
        {say('insight.retry')}
      </Button>
      <p role="status" className={classes['words']}>
        {tries > 0 && !busy ? say('problem.tried', { count: tries }) : ''}
      </p>
    </div>
  );
}
