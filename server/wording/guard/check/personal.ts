import { codes, type Check } from './pair.js';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;
const DIGITS = /(?:\+|\b)\d(?:[ ().-]{0,2}\d){6,22}/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/g;
const FEWEST_CARD_DIGITS = 13;
const MOST_CARD_DIGITS = 19;

function luhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, sign, at) => {
      const value = Number(sign) * (at % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return digits.length >= FEWEST_CARD_DIGITS && digits.length <= MOST_CARD_DIGITS && luhn(digits);
}

/** ISO 13616: the remainder of the rearranged number by 97 is 1. */
function isIban(written: string): boolean {
  const packed = written.replaceAll(' ', '');
  const moved = packed.slice(4) + packed.slice(0, 4);
  let remainder = 0;
  for (const sign of moved) {
    for (const digit of String(parseInt(sign, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** A telephone number has separators or a plus; a figure of seven digits has neither. */
function isPhone(written: string): boolean {
  return /^(?:\+|0)|[ ().-]\d/.test(written) && !/^\d{1,3}(?:[ .]\d{3})+$/.test(written);
}

function personalIn(text: string): readonly string[] {
  return [
    ...(text.match(EMAIL) ?? []),
    ...(text.match(IBAN) ?? []).filter(isIban),
    ...(text.match(DIGITS) ?? []).filter((written) => isCard(written) || isPhone(written)),
  ];
}

/** PII that a pattern can tell: email, IBAN by checksum, card by Luhn, telephone. */
export const personal: Check = ({ source, text }) => {
  const known = new Set(personalIn(source.text));
  return codes(['PII', personalIn(text.text).some((hit) => !known.has(hit))]);
};
