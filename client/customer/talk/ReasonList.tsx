import {
  IconArrowDown,
  IconArrowUp,
  IconMinus,
  IconPlus,
  IconPointFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import classes from './ReasonList.module.css';

/** More than these are shown when asked for. */
const SHOWN = 3;

const ICONS: Readonly<Partial<Record<string, TablerIcon>>> = {
  NEW: IconPlus,
  GONE: IconMinus,
  UP: IconArrowUp,
  DOWN: IconArrowDown,
};

/** One product's change, in the server's words. */
interface Reason {
  readonly kind: string;
  readonly product: { readonly id: string };
  readonly text: { readonly body: string };
}

function Reasons({ changes }: ReasonListProps): ReactNode {
  return (
    <ul className={classes['list']}>
      {changes.map(({ kind, product, text }) => (
        <li key={product.id} className={classes['reason']} data-kind={kind}>
          {createElement(ICONS[kind] ?? IconPointFilled, {
            size: 16,
            stroke: 2,
            className: classes['icon'] ?? '',
            'aria-hidden': true,
          })}
          <span>{text.body}</span>
        </li>
      ))}
    </ul>
  );
}

interface ReasonListProps {
  readonly changes: readonly Reason[];
}

/** Why each product came, went or moved, in the server's words. */
export function ReasonList({ changes }: ReasonListProps): ReactNode {
  const say = useWords();
  if (changes.length === 0) return null;
  const rest = changes.slice(SHOWN);
  return (
    <div className={classes['reasons']}>
      <Reasons changes={changes.slice(0, SHOWN)} />
      {rest.length > 0 && (
        // No state and no change of the page: opening it is not read out as news.
        <details className={classes['rest']}>
          <summary className={classes['summary']}>{say('talk.showAll', { count: changes.length })}</summary>
          <Reasons changes={rest} />
        </details>
      )}
    </div>
  );
}
