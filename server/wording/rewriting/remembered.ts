import type { KeptRewrite } from './rewrite-store.js';

const HOUR_MILLISECONDS = 60 * 60_000;
/** A model behind the same name may write better by then. */
const ACCEPTED_MILLISECONDS = 30 * 24 * HOUR_MILLISECONDS;
const REFUSED_MILLISECONDS = HOUR_MILLISECONDS;

/** What is known of a sentence. */
export interface Remembered {
  /** With placeholders; null: there is none to show. */
  readonly text: string | null;
  /** Of the guard, or of what kept the model from answering; empty where there is a text. */
  readonly codes: readonly string[];
  /** Whether the guard said so; else the model was not to be had. */
  readonly judged: boolean;
  /** Whether a call of this process made it. */
  readonly fresh: boolean;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What was kept, for as long as it holds: an accepted text for 30 days, a refused one for an hour. */
export function remembered(
  { text, codes, at }: Pick<KeptRewrite, 'text' | 'codes' | 'at'>,
  fresh: boolean,
): Remembered {
  const accepted = codes.length === 0;
  const until = Date.parse(at) + (accepted ? ACCEPTED_MILLISECONDS : REFUSED_MILLISECONDS);
  return { text: accepted ? text : null, codes, judged: true, fresh, until };
}

export function failed(code: string, until: number): Remembered {
  return { text: null, codes: [code], judged: false, fresh: true, until };
}
