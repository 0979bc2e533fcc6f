/** A stream that holds at most one thing: that something has happened since it was last read. */
export interface Ticks {
  readonly tick: () => void;
  readonly iterator: AsyncIterableIterator<null, null>;
}

type Read = IteratorResult<null, null>;

/** The first tick is there from the start. */
export function createTicks(onEnd: () => void): Ticks {
  let due = true;
  let ended = false;
  let reader: ((read: Read) => void) | null = null;
  const hand = (read: Read): void => {
    reader?.(read);
    reader = null;
  };
  const iterator: AsyncIterableIterator<null, null> = {
    next() {
      if (ended) return Promise.resolve({ done: true, value: null });
      if (!due) {
        return new Promise((resolve) => {
          reader = resolve;
        });
      }
      due = false;
      return Promise.resolve({ done: false, value: null });
    },
    return() {
      if (!ended) onEnd();
      ended = true;
      hand({ done: true, value: null });
      return Promise.resolve({ done: true, value: null });
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return {
    iterator,
    tick() {
      if (reader === null) due = true;
      else hand({ done: false, value: null });
    },
  };
}
