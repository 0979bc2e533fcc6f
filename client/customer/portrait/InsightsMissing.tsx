import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { useReload } from '../use-reload.js';
import classes from './InsightsMissing.module.css';

/** The insights failed; the rest of the page stands. */
export function InsightsMissing(): ReactNode {
  const say = useWords();
  const reload = useReload();
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
        onClick={reload}
      >
        {say('insight.retry')}
      </Button>
    </div>
  );
}
