import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { useConversation, WHOLE } from '../conversation.js';
import { isLeaving } from './pending.js';
import classes from './PieceList.module.css';

/** One thing that feedback asks for. */
export interface Piece {
  readonly id: string;
  readonly feedbackId: string | null;
  readonly label: string;
}

interface PieceListProps {
  /** Said before the pieces, and the name of the list. */
  readonly title: string;
  readonly pieces: readonly Piece[];
}

function RemovablePiece({ id, feedbackId, label }: Piece): ReactNode {
  const say = useWords();
  const { pending, undo } = useConversation();
  if (feedbackId === null) return <span className={classes['piece']}>{label}</span>;
  const leaving = isLeaving(pending, feedbackId, id);
  return (
    <button
      type="button"
      className={classes['piece']}
      aria-label={say('talk.takeBack', { piece: label })}
      // Not disabled: a disabled button loses the focus.
      aria-disabled={leaving}
      data-item={id}
      onClick={() => {
        if (!leaving) undo(feedbackId, { ...WHOLE, intentIds: [id] });
      }}
    >
      <span className={classes['label']} title={label}>
        {label}
      </span>
      <IconX size={14} className={classes['cross']} aria-hidden />
    </button>
  );
}

/** What was understood, in pieces that can be taken back one by one. */
export function PieceList({ title, pieces }: PieceListProps): ReactNode {
  if (pieces.length === 0) return null;
  return (
    <div className={classes['row']}>
      <span className={classes['title']} aria-hidden>
        {title}
      </span>
      <ul className={classes['list']} aria-label={title}>
        {pieces.map((piece) => (
          <li key={piece.id} className={classes['item']}>
            <RemovablePiece {...piece} />
          </li>
        ))}
      </ul>
    </div>
  );
}
