import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';
import classes from './folded.module.css';
import { Waits } from './Waits.js';

interface FoldedSectionProps {
  readonly title: string;
  /** Made when it is opened. */
  readonly children: ReactNode;
  readonly waits?: ReactNode;
  /** Whether it stands alone below the columns of the page. */
  readonly alone?: boolean;
}

/** A part of the page that most readers do without: its code and its answers are asked for when it is opened. */
export function FoldedSection({
  title,
  children,
  waits = <Waits />,
  alone = false,
}: FoldedSectionProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes['section']}
      data-alone={alone}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={classes['summary']}>
        <h2 className={classes['title']}>{title}</h2>
        <IconChevronDown size={18} aria-hidden />
      </summary>
      {open && <Suspense fallback={waits}>{children}</Suspense>}
    </details>
  );
}
