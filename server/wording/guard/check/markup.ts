import type { GuardCode } from '../codes.js';
import { anyOf, found } from '../word-list.js';
import { codes, type Pair } from './pair.js';

const SIGNS = /[<>{}[\]\\|*_#`~^@]/g;
const LINK =
  /https?:|www\.|\S@\S|(?<![\p{L}\p{N}])[a-z0-9-]+\.(?:com|net|org|io|co|eu|de|fr|es|in|uk|example|bank|app|info|biz)(?![\p{L}\p{N}])/giu;
const OPENING =
  /^\s*["'(]?(?:sure|certainly|of course|okay|ok|absolutely|note|message|output|answer|response|friendly|formal|brief)\s*[!:,.-]/i;

function more(pattern: RegExp, text: string, source: string): boolean {
  return (text.match(pattern) ?? []).length > (source.match(pattern) ?? []).length;
}

/** Words in capitals that the source has not so, and heaped marks. */
function shouts({ source, text }: Pair): boolean {
  const known = new Set(source.tokens.map(({ written }) => written));
  const loud = text.tokens.some(
    ({ kind, written }) => kind === 'word' && /^\p{Lu}{4,}$/u.test(written) && !known.has(written),
  );
  return loud || more(/[!?]{2,}/g, text.text, source.text);
}

/** Whether a whole sentence stands in quotation marks, as models like to answer. */
function quotedWhole(text: string): boolean {
  return /^["'“«].*[.!?]["'”»]$/su.test(text.trim());
}

/** MARKUP and META: an answer that is a page, a list or a reply to us in place of a sentence to the customer. */
export function markup(pair: Pair): readonly GuardCode[] {
  const { source, text, raw, lexicon } = pair;
  const meta = anyOf(lexicon.meta);
  const known = new Set(found(meta, source.text));
  return codes(
    [
      'MARKUP',
      shouts(pair) ||
        more(SIGNS, text.text, source.text) ||
        more(LINK, text.text, source.text) ||
        /[\r\n\t\u2028\u2029]/.test(raw.trim()),
    ],
    [
      'META',
      (OPENING.test(text.text) && !OPENING.test(source.text)) ||
        (quotedWhole(text.text) && !quotedWhole(source.text)) ||
        found(meta, text.text).some((hit) => !known.has(hit)),
    ],
  );
}
