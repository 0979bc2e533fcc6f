const LONGEST_QUOTE = 60;
/** Far more code units than the longest quote can need, so that a long text is not cleaned as a whole. */
const ENOUGH = 500;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Bidi marks, zero-width characters and halves of characters could disguise what is quoted; joiners belong to emoji. */
const INVISIBLE = /(?!\u200D)[\p{Cf}\p{Cs}]/gu;
const QUOTATION_MARKS = /[“”„«»]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Foreign words made fit to stand in a sentence: one line, no hidden characters, at most 60 visible characters. */
export function quotable(text: string): string {
  const clean = text
    .slice(0, ENOUGH)
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(QUOTATION_MARKS, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = text.length <= ENOUGH;
  if (whole && clean.length <= LONGEST_QUOTE) return clean;
  const characters = [...graphemes.segment(clean)].map(({ segment }) => segment);
  if (whole && characters.length <= LONGEST_QUOTE) return clean;
  return `${characters
    .slice(0, LONGEST_QUOTE - 1)
    .join('')
    .trimEnd()}…`;
}
