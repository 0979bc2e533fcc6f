import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { type Answer, useConversation } from '../conversation.js';
import { isHeard } from './is-heard.js';
import { isPending } from './pending.js';
import { Spinner } from './Spinner.js';

/** Takes back the whole of what was just said, or brings it back. Where nothing was understood, there is nothing to undo. */
export function UndoButton({ answer }: { readonly answer: Answer }): ReactNode {
  const say = useWords();
  const { pending, undo } = useConversation();
  if (!isHeard(answer)) return null;
  const { heard, deed } = answer;
  const busy = isPending(pending, { kind: 'undo', feedbackId: heard.id, intentIds: [] });
  const Icon = deed === 'taken-back' ? IconArrowForwardUp : IconArrowBackUp;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-busy={busy}
      leftSection={busy ? <Spinner /> : <Icon size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        if (!busy) undo(heard.id);
      }}
    >
      {say(deed === 'taken-back' ? 'talk.redo' : 'talk.undo')}
    </Button>
  );
}
