import type { GuardCode } from '../codes.js';
import type { Reading } from '../reading.js';
import type { Lexicon } from '../lexicon/lexicon.js';

/** A rewrite beside what it was made from, both taken apart. */
export interface Pair {
  readonly source: Reading;
  readonly text: Reading;
  /** As it came, before anything was made equal. */
  readonly raw: string;
  readonly names: readonly string[];
  readonly lexicon: Lexicon;
}

/** One family of checks: every code that applies. */
export type Check = (pair: Pair) => readonly GuardCode[];

export function codes(...found: readonly (readonly [GuardCode, boolean])[]): readonly GuardCode[] {
  return found.filter(([, applies]) => applies).map(([code]) => code);
}
