import type { Lexicon } from './lexicon.js';

export const HI: Lexicon = {
  promise: [],
  superlative: [],
  pressure: [],
  authority: [],
  shame: [],
  sensitive: [],
  meta: [],
  numberWords: [],
};
