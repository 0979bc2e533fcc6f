import type { Lexicon } from '../lexicon.js';
import { ENGLISH } from './english.js';

/** Every language that feedback is understood in; the earlier one where a text may be in two. */
export const LEXICONS: readonly Lexicon[] = [ENGLISH];
