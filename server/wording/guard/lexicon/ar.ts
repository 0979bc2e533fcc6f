import type { Lexicon } from './lexicon.js';

export const AR: Lexicon = {
  promise: [],
  superlative: [],
  pressure: [],
  authority: [],
  shame: [],
  sensitive: [],
  meta: [],
  numberWords: [],
};
