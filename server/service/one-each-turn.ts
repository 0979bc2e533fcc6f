import { setImmediate as nextTurn } from 'node:timers/promises';

/** Does pieces of work that take milliseconds each, one a turn of the event loop, so that everybody else is answered in between. */
export type InTurn = <Answer>(work: () => Answer) => Promise<Answer>;

export function oneEachTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(() => nextTurn()).then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
