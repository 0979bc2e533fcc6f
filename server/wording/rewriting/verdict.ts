import { guard } from '../guard/guard.js';
import type { Worded } from '../speech.js';

export { GUARD_VERSION, loadGuard, rewritable } from '../guard/guard.js';

export interface Verdict {
  /** As it was judged; only this may be shown. */
  readonly text: string;
  /** Why it is not shown; empty: it may be. */
  readonly codes: readonly string[];
}

/** What the guard says to a model's words for a masked sentence. */
export function verdictOnMasked(source: string, text: string, locale: string): Verdict {
  return guard({ source, names: [], text, locale });
}

/** What the guard says to them once the reader's values stand in them. */
export function verdictOnShown({ body, parts, locale }: Worded, text: string): Verdict {
  const names = parts.filter(({ kind }) => kind === 'product' || kind === 'name').map((part) => part.text);
  const { codes } = guard({ source: body, names: [...new Set(names)], text, locale });
  return { text, codes };
}
