import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { type Outcome, useConversation } from '../conversation.js';
import { AgainButton } from './AgainButton.js';

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
      <AgainButton label={say('talk.again')} busy={busy} again={again} />
    </div>
  );
}
