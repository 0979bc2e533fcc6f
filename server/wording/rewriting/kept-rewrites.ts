import { remembered, type Remembered } from './remembered.js';
import { rewriteKey } from './rewrite-key.js';
import type { KeptRewrite, RewriteStore } from './rewrite-store.js';
import { verdictOnMasked } from './verdict.js';

/** Far longer than any sentence; what a model writes without end is told by its beginning. */
const LONGEST_KEPT = 1_000;
/** What no report should print, and PostgreSQL does not keep: controls and halves of characters. */
const UNSTORABLE = /[\p{Cc}\p{Surrogate}]/gu;

/** Whether a call may be made: the day has some left, has none, or nobody knows. */
export type Spending = 'granted' | 'spent' | 'uncounted';

/** The store as the rewriter sees it: trusted with nothing, and missed by nobody where it fails. */
export interface KeptRewrites {
  read(key: string): Promise<KeptRewrite | null>;
  newest(most: number): Promise<readonly KeptRewrite[]>;
  keep(rewrite: KeptRewrite): Promise<void>;
  /** @param most calls a day; null: any number, also where they cannot be counted */
  spend(now: number, most: number | null): Promise<Spending>;
}

/**
 * What holds of a kept rewrite, or null. The guard judges it anew: whoever can change the store could otherwise put words
 * into the bank's mouth.
 */
export function judged(kept: KeptRewrite, key: string, now: number): Remembered | null {
  if (kept.key !== key || rewriteKey(kept) !== key) return null;
  const known = remembered(kept, false);
  if (!(now < known.until)) return null;
  if (known.text === null) return known;
  const { text, codes } = verdictOnMasked(kept.source, known.text, kept.locale);
  return codes.length === 0 ? { ...known, text } : { ...known, text: null, codes };
}

/** @param onTrouble told each time the store begins to fail */
export function keptRewrites(store: RewriteStore, onTrouble: (error: unknown) => void): KeptRewrites {
  let failing = false;
  async function orElse<Answer>(instead: Answer, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await ask();
      failing = false;
      return answer;
    } catch (error) {
      if (!failing) onTrouble(error);
      failing = true;
      return instead;
    }
  }
  return {
    read: (key) => orElse(null, () => store.read(key)),
    newest: (most) => orElse([], () => store.newest(most)),
    keep: (rewrite) =>
      orElse(undefined, () =>
        store.keep({
          ...rewrite,
          text: rewrite.text.slice(0, LONGEST_KEPT).replace(UNSTORABLE, ' '),
        }),
      ),
    spend: (now, most) =>
      orElse<Spending>(most === null ? 'granted' : 'uncounted', async () => {
        const day = new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length);
        return (await store.spend(day, most)) ? 'granted' : 'spent';
      }),
  };
}
