/** What goes on in the background, one piece of work a key. */
export interface UnderWay {
  has(key: string): boolean;
  readonly size: number;
  /** @param work that never rejects */
  start(key: string, work: () => Promise<void>): void;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const works = new Map<string, Promise<void>>();
  return {
    has: (key) => works.has(key),
    get size() {
      return works.size;
    },
    start(key, work) {
      works.set(
        key,
        work().finally(() => works.delete(key)),
      );
    },
    async settle() {
      while (works.size > 0) await Promise.all(works.values());
    },
  };
}
