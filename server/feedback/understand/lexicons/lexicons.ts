import type { Lexicon } from '../lexicon.js';
import { ARABIC } from './arabic.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { HINDI } from './hindi.js';
import { SPANISH } from './spanish.js';

/** Every language that feedback is understood in; the earlier one where a text may be in two. */
export const LEXICONS: readonly Lexicon[] = [ENGLISH, SPANISH, GERMAN, FRENCH, HINDI, ARABIC];
