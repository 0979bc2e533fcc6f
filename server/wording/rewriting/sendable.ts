import { mask, type Masked, PLACEHOLDER } from '../mask.js';
import type { Worded } from '../speech.js';

/** Letters and the marks between them. No digit, quotation mark, @, slash or line: nothing that could be somebody's. */
const WORDS_OF_ENGLISH = /^[A-Za-z ,.;:'()?!&+-]*$/;
const WORDS_OF_OTHERS = /^[\p{Script=Latin}\p{M} ,.;:'()?!&+-]*$/u;

/** Enough for a telephone, card or account number, in whatever groups. A mask would hide each group, but not ask why. */
const LONG_NUMBER = /\d(?:[ .,/-]?\d){6}/;

/**
 * The sentence as it may leave the machine, or null where it may not: in doubt, it stays. A sentence that quotes the
 * customer stays although its mask would hide the words: nobody could check what a model makes of words that it does not
 * see, and the guard would judge what the customer said.
 */
export function sendable({ parts, locale }: Worded): Masked | null {
  if (parts.some(({ kind, text }) => kind === 'quote' || (kind === 'words' && LONG_NUMBER.test(text))))
    return null;
  const masked = mask(parts);
  if (masked === null) return null;
  const words = masked.text.replace(PLACEHOLDER, '');
  return (/^en\b/.test(locale) ? WORDS_OF_ENGLISH : WORDS_OF_OTHERS).test(words) ? masked : null;
}
