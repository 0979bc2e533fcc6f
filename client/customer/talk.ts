import { problemOf } from '../apollo/problem.js';
import { type Answer, type Deed, type Outcome, type Pending, WHOLE } from './conversation.js';
import { freshKey } from './talk/fresh-key.js';
import { isHeard } from './talk/is-heard.js';
import { isSame } from './talk/pending.js';

/** Either what was made of it, or what the server says is wrong with it. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Omit<Answer, 'deed' | 'milliseconds'> }
  | { readonly kind: 'refusal'; readonly message: string };

/** Sends one thing said; the same idempotency key again counts once. Rejects where there is no reply. */
export type Send = (said: Pending, idempotencyKey: string) => Promise<Reply>;

export interface TalkState {
  readonly pending: readonly Pending[];
  readonly outcome: Outcome;
  readonly answer: Answer | null;
  readonly deed: Answer | null;
}

/** A talk outside React: it says one thing after another, so that the newest answer is always the last to arrive. */
export interface Talk {
  readonly state: () => TalkState;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (said: Pending, send: Send) => void;
  /** Takes back an undo that may be older than the talk. */
  readonly bringBack: (undoId: string, send: Send) => void;
  /** Puts what is known of something heard into other words. */
  readonly reword: (heard: Answer['heard'], changes: Answer['changes']) => void;
}

export function createTalk(): Talk {
  const listeners = new Set<() => void>();
  /** Undos that take something back; an undo of one of these brings it back. */
  const takingBack = new Set<string>();
  /** What may or may not have arrived last, and under which key. */
  let lost: { readonly said: Pending; readonly key: string } | null = null;
  let state: TalkState = { pending: [], outcome: { kind: 'silence' }, answer: null, deed: null };
  let queue = Promise.resolve();

  const change = (next: Partial<TalkState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const deedOf = (undoId: string, undoes: string | null): Deed => {
    if (undoes === null) return 'said';
    if (takingBack.has(undoes)) return 'brought-back';
    takingBack.add(undoId);
    return 'taken-back';
  };
  const heardBy = async (said: Pending, key: string, send: Send, begun: number): Promise<Outcome> => {
    const reply = await send(said, key);
    if (reply.kind === 'refusal') return { kind: 'refused', said, message: reply.message };
    const { heard } = reply.answer;
    const milliseconds = Math.round(performance.now() - begun);
    return {
      kind: 'heard',
      said,
      answer: { ...reply.answer, deed: deedOf(heard.id, heard.undoes), milliseconds },
    };
  };
  const speak = async (said: Pending, key: string, send: Send, begun: number): Promise<void> => {
    let outcome: Outcome;
    try {
      outcome = await heardBy(said, key, send, begun);
      lost = null;
    } catch (error) {
      lost = { said, key };
      const again = (): void => {
        if (!state.pending.includes(said)) enqueue(said, key, send);
      };
      outcome = { kind: 'failed', said, problem: problemOf(error), again };
    }
    const answer = outcome.kind === 'heard' ? outcome.answer : state.answer;
    const deed = answer !== null && isHeard(answer) ? answer : state.deed;
    change({ pending: state.pending.filter((other) => other !== said), outcome, answer, deed });
  };
  const enqueue = (said: Pending, key: string, send: Send): void => {
    const begun = performance.now();
    change({ pending: [...state.pending, said] });
    queue = queue.then(() => speak(said, key, send, begun));
  };
  const tell = (said: Pending, send: Send): void => {
    // Said again in the same words after a failure, it may have arrived the first time.
    const key = lost !== null && isSame(lost.said, said) ? lost.key : freshKey();
    enqueue(said, key, send);
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
    bringBack(undoId, send) {
      takingBack.add(undoId);
      tell({ kind: 'undo', feedbackId: undoId, part: WHOLE }, send);
    },
    reword(heard, changes) {
      const { outcome, answer, deed } = state;
      // The same in all three places, so that what was heard last is still known for the last deed.
      const anew = new Map<Answer | null, Answer>();
      for (const told of [answer, deed])
        if (told?.heard.id === heard.id) anew.set(told, { ...told, heard, changes });
      change({
        outcome:
          outcome.kind === 'heard'
            ? { ...outcome, answer: anew.get(outcome.answer) ?? outcome.answer }
            : outcome,
        answer: anew.get(answer) ?? answer,
        deed: anew.get(deed) ?? deed,
      });
    },
  };
}
