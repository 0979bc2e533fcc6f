import { NO_FEEDBACK, type FeedbackState } from '../engine/feedback-state.js';
import type { FeedbackEvent } from '../feedback/event.js';
import { fold, foldEvent } from '../feedback/fold.js';

/** States are some kilobytes each, and folding so many events takes a fraction of a millisecond. */
const EVENTS_A_STATE = 50;

/** What the first so many of a customer's events add up to. */
export type StateAfter = (events: readonly FeedbackEvent[], count: number) => FeedbackState;

/** Folds from the nearest state that is known, for as long as the list of events is somewhere in use. */
export function createStates(): StateAfter {
  const known = new WeakMap<readonly FeedbackEvent[], Map<number, FeedbackState>>();
  return (events, count) => {
    const states = known.get(events) ?? new Map([[0, NO_FEEDBACK]]);
    known.set(events, states);
    let from = count;
    // What is taken back changes what was folded before.
    while (!states.has(from) && events[from - 1]?.kind !== 'undo') from -= 1;
    let state = states.get(from) ?? fold(events.slice(0, from));
    for (const event of events.slice(from, count)) {
      from += 1;
      state = foldEvent(state, event);
      if (from % EVENTS_A_STATE === 0) states.set(from, state);
    }
    return state;
  };
}
