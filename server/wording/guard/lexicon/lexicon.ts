import type { Expressions } from '../word-list.js';

/** What no text of the bank says in one language, whatever its source says; see word-list.ts for the notation. */
export interface Lexicon {
  readonly promise: Expressions;
  readonly superlative: Expressions;
  readonly pressure: Expressions;
  readonly authority: Expressions;
  readonly shame: Expressions;
  readonly sensitive: Expressions;
  readonly meta: Expressions;
  /** Numbers in words that claim something: "twice", "million". */
  readonly numberWords: Expressions;
}
