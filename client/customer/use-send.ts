import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { SubmitFeedbackInput, UndoFeedbackInput } from '../gql/graphql.js';
import { useSpeech } from '../words/speech.js';
import type { Part, Pending } from './conversation.js';
import { SUBMIT_FEEDBACK, UNDO_FEEDBACK } from './operations.js';
import type { Reply, Send } from './talk.js';

function saidBy(said: Exclude<Pending, { readonly kind: 'undo' }>): Partial<SubmitFeedbackInput> {
  switch (said.kind) {
    case 'verdict':
      return { verdicts: [{ productId: said.productId, verdict: said.verdict }] };
    case 'words':
      return { words: [said.words] };
    case 'choice':
      return { choiceIds: [said.choiceId] };
  }
}

/** Both left out stand for the whole; the server takes empty lists for a mistake. */
function namedBy({ intentIds, productIds }: Part): Pick<UndoFeedbackInput, 'intentIds' | 'productIds'> {
  return {
    ...(intentIds.length === 0 ? {} : { intentIds: [...intentIds] }),
    ...(productIds.length === 0 ? {} : { productIds: [...productIds] }),
  };
}

/** A server newer than this client may refuse for a reason that has no message here. */
function refusalBy(failure: { readonly message?: string }): Reply {
  return { kind: 'refusal', message: failure.message ?? '' };
}

/** How things are said to the server about one customer; the cache takes in what the answer holds. */
export function useSend(customerId: string): Send {
  const speech = useSpeech();
  const [submit] = useMutation(SUBMIT_FEEDBACK);
  const [takeBack] = useMutation(UNDO_FEEDBACK);
  return useCallback(
    async (said, idempotencyKey): Promise<Reply> => {
      const about = { customerId, idempotencyKey };
      if (said.kind === 'undo') {
        const { feedbackId, part } = said;
        const { data } = await takeBack({
          variables: { input: { ...about, feedbackId, ...namedBy(part) }, speech },
        });
        const result = data.undoFeedback;
        return result.__typename === 'UndoFeedbackSuccess'
          ? { kind: 'answer', answer: { heard: result.undo, changes: result.changes } }
          : refusalBy(result);
      }
      const { data } = await submit({ variables: { input: { ...about, ...saidBy(said) }, speech } });
      const result = data.submitFeedback;
      return result.__typename === 'SubmitFeedbackSuccess'
        ? { kind: 'answer', answer: { heard: result.feedback, changes: result.changes } }
        : refusalBy(result);
    },
    [customerId, speech, submit, takeBack],
  );
}
