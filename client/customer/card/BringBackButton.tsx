import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { type Part, useConversation } from '../conversation.js';
import { isPending } from '../talk/pending.js';
import classes from './verdict.module.css';

interface BringBackButtonProps {
  readonly name: string;
  /** What to take back; null: nothing, so there is no button. */
  readonly feedbackId: string | null;
  readonly part: Part;
}

export function BringBackButton({ name, feedbackId, part }: BringBackButtonProps): ReactNode {
  const { pending, undo } = useConversation();
  const say = useWords();
  if (feedbackId === null) return null;
  const busy = isPending(pending, { kind: 'undo', feedbackId, part });
  return (
    <button
      type="button"
      className={classes['verdict']}
      aria-busy={busy}
      aria-label={say('cards.bringBackOf', { name })}
      onClick={() => {
        if (!busy) undo(feedbackId, part);
      }}
    >
      <IconArrowBackUp size={16} aria-hidden />
      {say('cards.bringBack')}
    </button>
  );
}
