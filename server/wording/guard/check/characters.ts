import type { GuardCode } from '../codes.js';
import { codes } from './pair.js';

/** What a tokenizer writes where it has no sign; compatibility forms would turn it into "??", so it is looked for first. */
const UNKNOWN_GLYPH = /[\u2047\uFFFD]|<\/?(?:unk|pad|s)>|\[unk\]/i;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/u;
const LINE = /[\t\r\n\u2028\u2029\u0085]/g;
/** Letters and marks by language; blanks, dashes and quotation marks are the same everywhere. */
const MARKS = String.raw`\p{ASCII}\u00A0\u00AB\u00B0\u00B7\u00BB\u2009\u2010-\u2015\u2018-\u201E\u2022\u2026\u202F\u2039\u203A\u20AC\u20B9\u00A3\u00A5\u2212`;
const LATIN = String.raw`\u00A1\u00BF\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u1E9E`;
const LETTERS: Readonly<Record<string, string>> = {
  hi: String.raw`\p{Script_Extensions=Devanagari}\u0964\u0965`,
  ar: String.raw`\p{Script_Extensions=Arabic}\u060C\u061B\u061F\u0640\u066A-\u066C`,
};
const JOINERS = /\u200C|\u200D|\u200E|\u200F|\u061C/g;

function withoutLines(text: string): string {
  return text.trim().replace(LINE, ' ');
}

/**
 * UNK and UNICODE: signs that cannot be read, are not seen, or look like another.
 * @param language decides which letters belong there
 */
export function characters(raw: string, language: string): readonly GuardCode[] {
  const line = withoutLines(raw);
  const letters = LETTERS[language];
  const seen = letters === undefined ? line : line.replace(JOINERS, '');
  const allowed = new RegExp(`^[${MARKS}${letters ?? LATIN}]*$`, 'u');
  return codes(
    ['UNK', UNKNOWN_GLYPH.test(raw)],
    ['UNICODE', INVISIBLE.test(seen) || raw.includes('\uFEFF') || !allowed.test(seen)],
  );
}
