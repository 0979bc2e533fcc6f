import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { useConversation, WHOLE } from '../conversation.js';
import { isPending } from '../talk/pending.js';
import { Spinner } from '../talk/Spinner.js';
import type { Reversal } from './rows-of.js';

interface ReverseButtonProps {
  readonly reversal: Reversal;
  /** What is turned round, in words. */
  readonly saying: string;
}

/** Takes back what was said, or brings it back: one button, so that the focus stays. */
export function ReverseButton({ reversal: { id, deed }, saying }: ReverseButtonProps): ReactNode {
  const say = useWords();
  const { pending, undo, bringBack } = useConversation();
  const busy = isPending(pending, { kind: 'undo', feedbackId: id, part: WHOLE });
  const isBack = deed === 'brought-back';
  const Icon = isBack ? IconArrowForwardUp : IconArrowBackUp;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-busy={busy}
      aria-label={say(isBack ? 'history.bringBackOf' : 'history.undoOf', { saying })}
      leftSection={busy ? <Spinner /> : <Icon size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        if (busy) return;
        if (isBack) bringBack(id);
        else undo(id, WHOLE);
      }}
    >
      {say(isBack ? 'history.bringBack' : 'history.undo')}
    </Button>
  );
}
