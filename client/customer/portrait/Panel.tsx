import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A section of the page with its heading. */
export function Panel({ title, children }: PanelProps): ReactNode {
  const titleId = useId();
  return (
    <section className={classes['panel']} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
