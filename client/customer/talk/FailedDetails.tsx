import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { type Outcome, useConversation } from '../conversation.js';
import { Spinner } from './Spinner.js';

interface FailedDetailsProps {
  readonly outcome: Extract<Outcome, { readonly kind: 'failed' }>;
}

/** Says the same thing again, so that it counts once even if it did arrive. */
export function FailedDetails({ outcome: { said, again } }: FailedDetailsProps): ReactNode {
  const say = useWords();
  const { pending } = useConversation();
  const busy = pending.includes(said);
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        aria-busy={busy}
        leftSection={busy ? <Spinner /> : <IconRefresh size={16} stroke={1.75} aria-hidden />}
        onClick={again}
      >
        {say('talk.again')}
      </Button>
    </div>
  );
}
