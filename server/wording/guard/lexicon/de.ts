import type { Lexicon } from './lexicon.js';

export const DE: Lexicon = {
  promise: [],
  superlative: [],
  pressure: [],
  authority: [],
  shame: [],
  sensitive: [],
  meta: [],
  numberWords: [],
};
