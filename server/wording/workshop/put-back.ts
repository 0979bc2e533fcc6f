import { PLACEHOLDER, type Masked } from '../mask.js';

const OPENS_SENTENCE = /(?:^|[.?!]["”’]?\s+)["“‘]?$/;
const ARTICLE = /\b([Aa])n?( )$/;
/** By their letters, which hold for the names of products; "a unit trust" and "a European fund" sound otherwise. */
const VOWEL = /^(?:[aeio]|u(?!ni|s[aeu]))(?!u?ro)/i;

/** A name as it stands where it does: "Auto loan" opens a sentence, "auto loan" goes on, "EMI conversion" stays. */
function cased(name: string, opens: boolean): string {
  const [first = '', second = ''] = name;
  if (/\p{Lu}/u.test(second)) return name;
  return (opens ? first.toUpperCase() : first.toLowerCase()) + name.slice(first.length);
}

/** Typographic marks; in ICU a straight apostrophe would put braces out of action. */
function typographic(text: string): string {
  return text
    .replaceAll("'", '’')
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(/ - /g, ' – ');
}

/**
 * What the model wrote, as ICU: elements and names in place of their placeholders, names in the case and with the
 * article of their place.
 */
export function putBack(text: string, { values }: Masked): string {
  let written = '';
  let from = 0;
  const marked = typographic(text);
  for (const { 0: token, index } of marked.matchAll(PLACEHOLDER)) {
    written += marked.slice(from, index);
    from = index + token.length;
    const value = values.get(token) ?? token;
    if (token.startsWith('PRODUCT') && !value.startsWith('{')) {
      written = written.replace(
        ARTICLE,
        (_, a: string, blank: string) => (VOWEL.test(value) ? `${a}n` : a) + blank,
      );
      written += cased(value, OPENS_SENTENCE.test(written));
    } else {
      written += value;
    }
  }
  return written + marked.slice(from);
}
