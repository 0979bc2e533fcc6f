import { isWhole, type Pending } from '../conversation.js';

/** Whether two things said say the same. */
export function isSame(one: Pending, other: Pending): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(said: Pending): string {
  switch (said.kind) {
    case 'verdict':
      return JSON.stringify([said.kind, said.productId, said.verdict]);
    case 'words':
      return JSON.stringify([said.kind, said.words]);
    case 'choice':
      return JSON.stringify([said.kind, said.choiceId]);
    case 'undo':
      return JSON.stringify([said.kind, said.feedbackId, said.part]);
  }
}

/** Whether something that says the same has no answer yet. */
export function isPending(pending: readonly Pending[], said: Pending): boolean {
  return pending.some((other) => isSame(other, said));
}

/** Whether a piece of feedback is being taken back: by itself, or with the whole that it is a part of. */
export function isLeaving(pending: readonly Pending[], feedbackId: string, intentId: string): boolean {
  return pending.some(
    (said) =>
      said.kind === 'undo' &&
      said.feedbackId === feedbackId &&
      (isWhole(said.part) || said.part.intentIds.includes(intentId)),
  );
}
