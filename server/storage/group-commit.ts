import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit<Item, Answer> {
  /** Answers after the commit that the item was part of. */
  add(item: Item): Promise<Answer>;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
}

export interface GroupCommitOptions<Item, Answer> {
  /** Commits all items, or none; one answer an item, in their order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** Whether a failure lies with one of the items, so that the others may go on without it. */
  readonly isOfItem: (error: unknown) => boolean;
  /** What an item is told for which there is no more room. */
  readonly full: () => Error;
  readonly mostAtOnce: number;
  readonly mostWaiting: number;
}

/**
 * One writer takes all that wait in one commit, for it is the commit that costs: a thousand items a second need some
 * dozen commits. Items are committed in the order of their coming.
 */
export function groupCommit<Item, Answer>({
  commit,
  isOfItem,
  full,
  mostAtOnce,
  mostWaiting,
}: GroupCommitOptions<Item, Answer>): GroupCommit<Item, Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let writing: Promise<void> | null = null;

  async function write(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await commit(batch.map(({ item }) => item));
      for (const [index, answer] of answers.entries()) batch[index]?.resolve(answer);
    } catch (error) {
      if (batch.length > 1 && isOfItem(error)) for (const one of batch) await write([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      // Whatever has arrived by now comes along.
      await nextTurn();
      await write(waiting.splice(0, mostAtOnce));
    }
    writing = null;
  }

  return {
    add(item) {
      if (waiting.length >= mostWaiting) return Promise.reject(full());
      return new Promise<Answer>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        writing ??= writeAll();
      });
    },
    async drained() {
      await writing;
    },
  };
}
