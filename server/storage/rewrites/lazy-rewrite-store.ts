import type { RewriteStore } from '../../wording/rewriting/rewrite-store.js';

/** A store with what ends it. */
export interface OpenedRewrites {
  readonly store: RewriteStore;
  readonly close: () => Promise<void>;
}

/**
 * Opens the store when somebody first asks, and again when they ask after that failed: a server without a language model
 * needs none, and one whose store is damaged serves all the same.
 */
export function lazyRewriteStore(open: () => Promise<OpenedRewrites>): OpenedRewrites {
  let opened: Promise<OpenedRewrites> | null = null;

  async function store(): Promise<RewriteStore> {
    opened ??= open();
    try {
      return (await opened).store;
    } catch (error) {
      opened = null;
      throw error;
    }
  }

  return {
    store: {
      read: async (key) => (await store()).read(key),
      keep: async (rewrite) => (await store()).keep(rewrite),
      newest: async (most) => (await store()).newest(most),
      spend: async (day, most) => (await store()).spend(day, most),
      spent: async (day) => (await store()).spent(day),
    },
    async close() {
      const last = opened;
      opened = null;
      // One that could not be opened has nothing to close.
      await last?.then(({ close }) => close()).catch(() => undefined);
    },
  };
}
