import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { type Answer, useConversation, WHOLE } from '../conversation.js';
import { isPending } from './pending.js';
import { Spinner } from './Spinner.js';

const LABELS = {
  undo: { last: 'talk.undo', earlier: 'talk.undoEarlier' },
  redo: { last: 'talk.redo', earlier: 'talk.redoEarlier' },
} as const;

interface UndoButtonProps {
  /** One that did something. */
  readonly answer: Answer;
  /** Whether nothing was said since. */
  readonly isLast: boolean;
}

/** Takes back the whole of what was said, or brings it back. */
export function UndoButton({ answer, isLast }: UndoButtonProps): ReactNode {
  const say = useWords();
  const { pending, undo } = useConversation();
  const { heard, deed } = answer;
  const busy = isPending(pending, { kind: 'undo', feedbackId: heard.id, part: WHOLE });
  const Icon = deed === 'taken-back' ? IconArrowForwardUp : IconArrowBackUp;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-busy={busy}
      leftSection={busy ? <Spinner /> : <Icon size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        if (!busy) undo(heard.id, WHOLE);
      }}
    >
      {say(LABELS[deed === 'taken-back' ? 'redo' : 'undo'][isLast ? 'last' : 'earlier'])}
    </Button>
  );
}
