import type { ReactNode } from 'react';
import classes from './Spinner.module.css';

/** As large as the small icons of buttons, whose place it takes: nothing moves. It only decorates. */
export function Spinner(): ReactNode {
  return <span className={classes['spinner']} aria-hidden />;
}
