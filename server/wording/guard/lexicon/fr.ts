import type { Lexicon } from './lexicon.js';

export const FR: Lexicon = {
  promise: [],
  superlative: [],
  pressure: [],
  authority: [],
  shame: [],
  sensitive: [],
  meta: [],
  numberWords: [],
};
