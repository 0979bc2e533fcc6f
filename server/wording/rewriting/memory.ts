import { LRUCache } from 'lru-cache';
import { judged } from './kept-rewrites.js';
import type { Remembered } from './remembered.js';
import type { KeptRewrite } from './rewrite-store.js';

export const MOST_REMEMBERED = 5_000;

/** What is known of the sentences asked for last. */
export interface Memory {
  /** @param now milliseconds since 1970 */
  get(key: string, now: number): Remembered | null;
  set(key: string, known: Remembered): void;
  /** Takes in what the store holds; it is judged when somebody asks for it. */
  recall(kept: KeptRewrite): void;
}

export function createMemory(): Memory {
  const entries = new LRUCache<string, Remembered | KeptRewrite>({ max: MOST_REMEMBERED });
  return {
    get(key, now) {
      const entry = entries.get(key);
      if (entry === undefined) return null;
      const recalled = !('until' in entry);
      const known = recalled ? judged(entry, key, now) : entry;
      if (known === null || known.until <= now) {
        entries.delete(key);
        return null;
      }
      if (recalled) entries.set(key, known);
      return known;
    },
    set(key, known) {
      entries.set(key, known);
    },
    recall(kept) {
      if (!entries.has(kept.key)) entries.set(kept.key, kept);
    },
  };
}
