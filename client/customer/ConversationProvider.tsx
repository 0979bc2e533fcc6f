import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { type Conversation, ConversationContext } from './conversation.js';
import { createTalk } from './talk.js';
import { useRewording } from './use-rewording.js';
import { useSend } from './use-send.js';

interface ConversationProviderProps {
  readonly customerId: string;
  readonly children: ReactNode;
}

/** Holds the talk with one customer for all parts of the page. */
export function ConversationProvider({ customerId, children }: ConversationProviderProps): ReactNode {
  const send = useSend(customerId);
  const [talk] = useState(createTalk);
  useRewording(customerId, talk);
  const { pending, outcome, answer, deed } = useSyncExternalStore(talk.subscribe, talk.state);
  const conversation = useMemo(
    (): Conversation => ({
      pending,
      outcome,
      answer,
      deed,
      judge: (productId, verdict) => {
        talk.tell({ kind: 'verdict', productId, verdict }, send);
      },
      say: (words) => {
        talk.tell({ kind: 'words', words }, send);
      },
      choose: (choiceId) => {
        talk.tell({ kind: 'choice', choiceId }, send);
      },
      undo: (feedbackId, part) => {
        talk.tell({ kind: 'undo', feedbackId, part }, send);
      },
      bringBack: (undoId) => {
        talk.bringBack(undoId, send);
      },
    }),
    [pending, outcome, answer, deed, send, talk],
  );
  return <ConversationContext value={conversation}>{children}</ConversationContext>;
}
