import type { Verdict } from '../../gql/graphql.js';
import { type Pending, useConversation, WHOLE } from '../conversation.js';

interface Judged {
  readonly verdict: Verdict | null;
  readonly feedbackId: string | null;
}

interface VerdictState {
  /** The verdict to show: the one being said, else the one the server knows. */
  readonly verdict: Verdict | null;
  /** Whether an answer is awaited. */
  readonly busy: boolean;
}

function stateOf(
  productId: string,
  { verdict, feedbackId }: Judged,
  pending: readonly Pending[],
): VerdictState {
  let state: VerdictState = { verdict, busy: false };
  for (const said of pending) {
    if (said.kind === 'verdict' && said.productId === productId)
      state = { verdict: said.verdict, busy: true };
    if (said.kind === 'undo' && said.feedbackId === feedbackId) state = { verdict: null, busy: true };
  }
  return state;
}

/** A product's verdict as it stands this very moment, and how to change it. */
export function useVerdict(
  productId: string,
  judged: Judged,
): VerdictState & { readonly press: (verdict: Verdict) => void } {
  const { pending, judge, undo } = useConversation();
  const state = stateOf(productId, judged, pending);
  const press = (verdict: Verdict): void => {
    if (verdict !== state.verdict) judge(productId, verdict);
    // What has no answer yet has no id to take it back by.
    else if (!state.busy && judged.feedbackId !== null)
      undo(judged.feedbackId, { ...WHOLE, productIds: [productId] });
  };
  return { ...state, press };
}
