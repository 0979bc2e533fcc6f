import { type KeptRewrite, MOST_KEPT, type RewriteStore } from './rewrite-store.js';

/** Keeps rewrites for as long as the process lives. */
export function memoryRewriteStore(mostKept = MOST_KEPT): RewriteStore {
  const rewrites = new Map<string, KeptRewrite>();
  const calls = new Map<string, number>();
  const newestFirst = (): readonly KeptRewrite[] =>
    [...rewrites.values()].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return {
    read: (key) => Promise.resolve(rewrites.get(key) ?? null),
    keep(rewrite) {
      rewrites.set(rewrite.key, rewrite);
      if (rewrites.size > mostKept) rewrites.delete(newestFirst().at(-1)?.key ?? '');
      return Promise.resolve();
    },
    newest: (most) => Promise.resolve(newestFirst().slice(0, most)),
    spend(day, most) {
      const spent = calls.get(day) ?? 0;
      if (most !== null && spent >= most) return Promise.resolve(false);
      calls.set(day, spent + 1);
      return Promise.resolve(true);
    },
    spent: (day) => Promise.resolve(calls.get(day) ?? 0),
  };
}
