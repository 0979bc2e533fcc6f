import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { useConversation } from '../conversation.js';
import classes from './verdict.module.css';

interface BringBackButtonProps {
  readonly name: string;
  /** What to take back. */
  readonly feedbackId: string;
}

export function BringBackButton({ name, feedbackId }: BringBackButtonProps): ReactNode {
  const { pending, undo } = useConversation();
  const say = useWords();
  const busy = pending.some((said) => said.kind === 'undo' && said.feedbackId === feedbackId);
  return (
    <button
      type="button"
      className={classes['verdict']}
      aria-busy={busy}
      aria-label={say('cards.bringBackOf', { name })}
      onClick={() => {
        if (!busy) undo(feedbackId);
      }}
    >
      <IconArrowBackUp size={16} aria-hidden />
      {say('cards.bringBack')}
    </button>
  );
}
