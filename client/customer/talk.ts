import { problemOf } from '../apollo/problem.js';
import type { Outcome, Pending } from './conversation.js';
import type { Reply } from './use-send.js';

/** Sends one thing said; the same idempotency key again counts once. Rejects where there is no reply. */
export type Send = (said: Pending, idempotencyKey: string) => Promise<Reply>;

export interface TalkState {
  readonly pending: readonly Pending[];
  readonly outcome: Outcome;
}

/** A talk outside React: it says one thing after another, so that the newest answer is always the last to arrive. */
export interface Talk {
  readonly state: () => TalkState;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (said: Pending, send: Send) => void;
}

export function createTalk(): Talk {
  const listeners = new Set<() => void>();
  let state: TalkState = { pending: [], outcome: { kind: 'silence' } };
  let queue = Promise.resolve();

  const change = (next: Partial<TalkState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const speak = async (said: Pending, key: string, send: Send, begun: number): Promise<void> => {
    let outcome: Outcome;
    try {
      const reply = await send(said, key);
      const milliseconds = Math.round(performance.now() - begun);
      outcome =
        reply.kind === 'refusal'
          ? { kind: 'refused', said, message: reply.message }
          : { kind: 'heard', said, answer: { ...reply.answer, milliseconds } };
    } catch (error) {
      const again = (): void => {
        enqueue(said, key, send);
      };
      outcome = { kind: 'failed', said, problem: problemOf(error), again };
    }
    change({ pending: state.pending.filter((other) => other !== said), outcome });
  };
  const enqueue = (said: Pending, key: string, send: Send): void => {
    const begun = performance.now();
    change({ pending: [...state.pending, said] });
    queue = queue.then(() => speak(said, key, send, begun));
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(said, send) {
      enqueue(said, crypto.randomUUID(), send);
    },
  };
}
