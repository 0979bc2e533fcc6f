import type { Lexicon } from './lexicon.js';

export const ES: Lexicon = {
  promise: [],
  superlative: [],
  pressure: [],
  authority: [],
  shame: [],
  sensitive: [],
  meta: [],
  numberWords: [],
};
