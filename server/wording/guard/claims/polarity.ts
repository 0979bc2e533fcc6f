import { NEGATIONS } from '../lexicon/en-grammar.js';
import type { Reading, Token } from '../reading.js';
import { contentStems, inPhrases, standsFor } from '../vocabulary.js';
import { codes, type Check } from '../check/pair.js';

const OF_THINGS = new Set(['no', 'without', 'none', 'nothing']);
const FURTHEST = 4;

/** A negation with what it denies: "no [foreign transaction fees]", "not [need]". */
interface Denial {
  readonly word: string;
  readonly denied: readonly string[];
}

function denied(tokens: readonly Token[], at: number, ofThings: boolean): readonly string[] {
  const words: string[] = [];
  for (let next = at + 1; next < tokens.length && next <= at + FURTHEST; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'mark' && token.glued !== true) break;
    const says = token?.kind === 'word' && contentStems(token.key).length > 0;
    if (says) words.push(token.key);
    else if (words.length > 0) break;
    if (words.length > 0 && !ofThings) break;
  }
  return words;
}

function denials({ tokens }: Reading): readonly Denial[] {
  const exempt = inPhrases(tokens);
  return tokens.flatMap(({ kind, key }, at): readonly Denial[] => {
    if (kind !== 'word' || !NEGATIONS.has(key) || exempt.has(at)) return [];
    if (key === 'not' && tokens[at + 1]?.key === 'only') return [];
    const ofThings = OF_THINGS.has(key);
    return [{ word: ofThings ? 'no' : key, denied: denied(tokens, at, ofThings) }];
  });
}

function same(one: Denial, other: Denial): boolean {
  if (one.word !== other.word || one.denied.length !== other.denied.length) return false;
  return one.denied.every((word, at) => {
    const allowed = new Set(standsFor(word));
    return contentStems(other.denied[at] ?? '').some((stem) => allowed.has(stem));
  });
}

/** POLARITY: a negation appeared, vanished, or denies something else: "no transaction fees" is wider than "no foreign ..." */
export const polarity: Check = ({ source, text }) => {
  const before = denials(source);
  const after = denials(text);
  const left = [...after];
  const lost = before.filter((denial) => {
    const at = left.findIndex((other) => same(denial, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return codes(['POLARITY', lost.length > 0 || left.length > 0]);
};
