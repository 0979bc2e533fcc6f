import { CONDITIONS } from '../lexicon/en-grammar.js';
import type { Reading, Token } from '../reading.js';
import { contentStems, standsFor } from '../vocabulary.js';
import { codes, type Check } from '../check/pair.js';
import { hedgedVerbs } from './hedges.js';

/** Of what a condition speaks of, this much must be spoken of by the rewrite's condition. */
const LEAST_KEPT = 0.6;

interface Condition {
  readonly mark: string;
  readonly words: readonly string[];
  readonly sentence: number;
}

function startsAt(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, offset) => tokens[at + offset]?.key === word);
}

function wordsFrom(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = [];
  for (const token of tokens.slice(at)) {
    if (token.kind === 'mark' && token.glued !== true) break;
    if (token.kind === 'word' && contentStems(token.key).length > 0) words.push(token.key);
  }
  return words;
}

function conditions({ sentences }: Reading, marks: readonly string[]): readonly Condition[] {
  return sentences.flatMap(({ tokens, end }, sentence) => {
    const asked =
      marks.includes('?') && end === '?' ? [{ mark: '?', words: wordsFrom(tokens, 0), sentence }] : [];
    const marked = tokens.flatMap((_, at): readonly Condition[] => {
      const mark = [...marks]
        .sort((a, b) => b.length - a.length)
        .find((phrase) => startsAt(tokens, at, phrase));
      return mark === undefined
        ? []
        : [{ mark, words: wordsFrom(tokens, at + mark.split(' ').length), sentence }];
    });
    return [...asked, ...marked];
  });
}

function kept(words: readonly string[], now: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = new Set(now.flatMap(contentStems));
  const still = words.filter((word) => standsFor(word).some((stem) => said.has(stem)));
  return still.length / words.length >= LEAST_KEPT;
}

const SUPPOSING = ['if', 'when', 'while', 'once', 'whenever', 'provided', 'providing', 'as long as'];
const WISHING = /^(?:you )?(?:are )?(?:want|wish|like|would like|plan|planning|think|thinking|looking|hope)/;

/**
 * Whether something that the source says comes about is now what it depends on: "if you rebuild your record".
 * A wish may be supposed, and so may what the source supposes or asks.
 */
function turnedAround(source: Reading, text: Reading): boolean {
  const supposed = new Set(
    conditions(source, [...SUPPOSING, '?', 'whether', 'depending on']).flatMap(({ words }) =>
      words.flatMap(standsFor),
    ),
  );
  const verbs = hedgedVerbs(source);
  return text.sentences.some(({ tokens }) =>
    tokens.some((token, at) => {
      if (token.kind !== 'word' || !SUPPOSING.includes(token.key)) return false;
      const behind = tokens.slice(at + 1);
      const end = behind.findIndex(({ kind, glued }) => kind === 'mark' && glued !== true);
      const keys = behind.slice(0, end < 0 ? undefined : end).map(({ key }) => key);
      if (token.key === 'while' && !/^(?:you|\w+ing)$/.test(keys[0] ?? '') && !source.rest.includes('while'))
        return true;
      if (WISHING.test(keys.join(' '))) return false;
      return keys.some(
        (key) =>
          contentStems(key).some((stem) => verbs.has(stem)) &&
          !contentStems(key).some((stem) => supposed.has(stem)),
      );
    }),
  );
}

/** NOT_HEDGED: a condition of the source is gone, or is now a condition of something else. */
export const conditional: Check = ({ source, text }) => {
  const lost = CONDITIONS.some(({ marks, kept: marksNow }) => {
    const now = conditions(text, marksNow);
    const before = conditions(source, marks);
    const depends = /\bdepend/.test(source.rest);
    return before
      .filter(({ mark, words }) => words.length > 0 && !(mark === 'whether' && depends))
      .some(({ words }) => !now.some((one) => kept(words, one.words)));
  });
  return codes(['NOT_HEDGED', lost], ['VOCAB', turnedAround(source, text)]);
};
