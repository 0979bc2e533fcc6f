/** How the rephrasing of a sentence stands. */
export type RewritingStatus = 'PENDING' | 'READY' | 'REFUSED' | 'UNAVAILABLE';

/** LLM: made because this sentence was asked for. CACHE: made before, for whoever asked first. */
export type RewriteSource = 'LLM' | 'CACHE';

export interface Rewriting {
  readonly status: RewritingStatus;
  /** Null unless READY; then the template's values stand in it unchanged. */
  readonly text: string | null;
  /** Null unless READY. */
  readonly source: RewriteSource | null;
  /** Why there is no text: refusals of the guard, or DEADLINE, NETWORK, HTTP_429, LOCALE, UNSENDABLE, BUSY, ... */
  readonly codes: readonly string[];
  /** What the same sentence has in common whomever it is told; null where it is never sent. */
  readonly key: string | null;
}

export function without(
  status: Exclude<RewritingStatus, 'READY'>,
  key: string | null,
  codes: readonly string[] = [],
): Rewriting {
  return { status, text: null, source: null, codes, key };
}
