import { RISKS } from '../lexicon/en-grammar.js';
import type { Reading } from '../reading.js';
import { isSayable, sayable } from '../vocabulary.js';
import { codes, type Check } from '../check/pair.js';

const SOFTENERS = [
  'if',
  'only',
  'when',
  'unless',
  'slightly',
  'little',
  'bit',
  'rarely',
  'seldom',
  'sometimes',
  'just',
  'merely',
  'small',
];

function words({ tokens }: Reading): readonly string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key);
}

/** Whether a sentence that tells a risk now has a condition or a size that makes it smaller. */
function softened(source: Reading, text: Reading): boolean {
  const known = new Set(words(source));
  return text.sentences.some(({ tokens }) => {
    const keys = tokens.map(({ key }) => key);
    const risky = keys.some((key) => RISKS.slice(0, 3).some((group) => group.has(key)));
    return risky && keys.some((key) => SOFTENERS.includes(key) && !known.has(key));
  });
}

/** DISCLOSURE_LOST: a risk or a cost that the source tells is not told any more, or told as a smaller one. */
export const risks: Check = ({ source, text }) => {
  const before = words(source);
  const after = words(text);
  const untold = RISKS.some((group) => {
    const told = before.filter((key) => group.has(key));
    if (told.length === 0 || after.some((key) => group.has(key))) return false;
    const allowed = sayable(told);
    return !after.some((key) => isSayable(key, allowed));
  });
  return codes(['DISCLOSURE_LOST', untold || softened(source, text)]);
};
