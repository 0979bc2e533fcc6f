import { createContext, use } from 'react';
import type { Problem } from '../apollo/problem.js';
import type { ChangeFieldsFragment, HeardFieldsFragment, Verdict } from '../gql/graphql.js';

/** Something said that has no answer yet. */
export type Pending =
  | { readonly kind: 'verdict'; readonly productId: string; readonly verdict: Verdict }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'choice'; readonly choiceId: string }
  | { readonly kind: 'undo'; readonly feedbackId: string; readonly part: Part };

/** What of a piece of feedback is meant; where it names nothing, the whole. */
export interface Part {
  readonly intentIds: readonly string[];
  readonly productIds: readonly string[];
}

export const WHOLE: Part = { intentIds: [], productIds: [] };

export function isWhole({ intentIds, productIds }: Part): boolean {
  return intentIds.length + productIds.length === 0;
}

/** What was done by saying it: something new, something taken back, or something taken back that holds again. */
export type Deed = 'said' | 'taken-back' | 'brought-back';

/** What the server made of the last thing said. */
export interface Answer {
  readonly heard: HeardFieldsFragment;
  readonly changes: readonly ChangeFieldsFragment[];
  readonly deed: Deed;
  /** From the press of the button to the new list. */
  readonly milliseconds: number;
}

/** What came of the last thing said. */
export type Outcome =
  | { readonly kind: 'silence' }
  | { readonly kind: 'heard'; readonly said: Pending; readonly answer: Answer }
  /** The server took it for a mistake of the speaker's, and says which. Nothing was stored. */
  | { readonly kind: 'refused'; readonly said: Pending; readonly message: string }
  /** It may not have arrived. Saying it again counts once. */
  | {
      readonly kind: 'failed';
      readonly said: Pending;
      readonly problem: Problem;
      readonly again: () => void;
    };

/** The talk with one customer: what is being said, and what came of it. */
export interface Conversation {
  /** In the order said; each is sent when the one before it is answered. */
  readonly pending: readonly Pending[];
  readonly outcome: Outcome;
  /** The last one that there was: what it changed stays marked while later words fail. */
  readonly answer: Answer | null;
  /** The last one that did something: it can be undone until the next one does. */
  readonly deed: Answer | null;
  readonly judge: (productId: string, verdict: Verdict) => void;
  readonly say: (words: string) => void;
  readonly choose: (choiceId: string) => void;
  /** Takes back a piece of feedback, or a part of it. */
  readonly undo: (feedbackId: string, part: Part) => void;
  /** Takes back an undo of whatever time, so that what it took back holds again. */
  readonly bringBack: (undoId: string) => void;
}

export const ConversationContext = createContext<Conversation | null>(null);

export function useConversation(): Conversation {
  const conversation = use(ConversationContext);
  if (conversation === null)
    throw new Error('There is no talk here: put the part inside a ConversationProvider.');
  return conversation;
}
