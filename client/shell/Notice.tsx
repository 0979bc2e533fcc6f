import { type ComponentType, type ReactNode, useId } from 'react';
import classes from './Notice.module.css';
import { focusMainAfter } from './main-landmark.js';

interface NoticeProps {
  readonly icon: ComponentType<{ readonly size: number }>;
  readonly title: string;
  /** What happened, then what to do about it. */
  readonly lines: readonly string[];
  /** What to press. */
  readonly children: ReactNode;
}

/** Stands where a page cannot: says why, and what to do. It is read out as soon as it appears. */
export function Notice({ icon: Icon, title, lines, children }: NoticeProps): ReactNode {
  const id = useId();
  return (
    <section ref={focusMainAfter} className={classes['notice']} aria-labelledby={id}>
      <title>{title}</title>
      <span className={classes['icon']} aria-hidden>
        <Icon size={28} />
      </span>
      <div role="alert">
        <h1 id={id} className={classes['title']}>
          {title}
        </h1>
        {lines.map((line) => (
          <p key={line} className={classes['line']}>
            {line}
          </p>
        ))}
      </div>
      <div className={classes['deeds']}>{children}</div>
    </section>
  );
}
