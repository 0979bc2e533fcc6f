import { plain } from '../mask.js';

const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;
const DEVANAGARI_ZERO = 0x0966;
/** Marks that set the direction of an Arabic amount; they say nothing. */
const DIRECTION = /[\u200E\u200F\u061C]/g;

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code < DEVANAGARI_ZERO ? code % 16 : code - DEVANAGARI_ZERO);
}

/** One kind of blank, quotation mark, hyphen and digit, so that equal texts compare equal. */
export function normalised(text: string): string {
  return plain(text.normalize('NFC'))
    .replace(/\u2212/g, '-')
    .replace(DIRECTION, '')
    .replace(OTHER_DIGITS, asciiDigit)
    .trim();
}
