import { ALSO_LIMITS, EXTENTS, LIMITS, NARROWING } from '../lexicon/en-grammar.js';
import type { Reading, Token } from '../reading.js';
import { contentStems, inPhrases, judgedElsewhere, standsFor } from '../vocabulary.js';
import { englishStems } from '../stems-en.js';
import { codes, type Check } from '../check/pair.js';

const BEHIND = 5;
const AHEAD = 4;

function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

/** What an extent such as "every" may be said of: the words of content around it. */
function around({ tokens }: Reading, at: number): ReadonlySet<string> {
  const near = tokens.slice(Math.max(0, at - AHEAD), at + BEHIND + 1).filter(isWord);
  return new Set(near.flatMap(({ key }) => standsFor(key)));
}

function nextContent(
  { tokens }: Reading,
  at: number,
  skipped: ReadonlySet<string> = new Set(),
): readonly string[] {
  for (let next = at + 1; next < tokens.length && next <= at + 3; next += 1) {
    const token = tokens[next];
    if (token === undefined || (token.kind === 'mark' && token.glued !== true)) return [];
    const says = token.kind === 'word' && contentStems(token.key).length > 0 && !skipped.has(token.key);
    if (says) return contentStems(token.key);
  }
  return [];
}

/** Whether an extent is claimed that the source does not claim, or of something else. */
function widened(source: Reading, text: Reading): boolean {
  const exempt = new Set([...inPhrases(text.tokens), ...judgedElsewhere(text)]);
  return text.tokens.some(({ kind, key }, at) => {
    if (kind !== 'word' || exempt.has(at) || !EXTENTS.has(key)) return false;
    const places = source.tokens.flatMap((token, place) =>
      token.kind === 'word' && (token.key === key || standsFor(token.key).includes(key)) ? [place] : [],
    );
    if (places.length === 0) return true;
    const next = nextContent(text, at);
    return next.length > 0 && !places.some((place) => next.some((stem) => around(source, place).has(stem)));
  });
}

function has({ tokens }: Reading, words: ReadonlySet<string>): boolean {
  const phrases = inPhrases(tokens);
  return tokens.some(({ kind, key }, at) => kind === 'word' && words.has(key) && !phrases.has(at));
}

/** Whether "a small part of", "some" or "a few" is gone. */
function unlimited(source: Reading, text: Reading): boolean {
  return LIMITS.some((group) => {
    if (!has(source, group)) return false;
    const others = [...group].flatMap((word) => (ALSO_LIMITS[word] ?? '').split(' '));
    return !has(text, new Set([...group, ...others]));
  });
}

/** "for a time" and "for a while" end; without them a pause has no end. */
function endless(source: Reading, text: Reading): boolean {
  const short = /\bfor (?:a|some) (?:short )?(?:time|while)\b/;
  return short.test(source.rest) && !short.test(text.rest) && !/\b(?:temporar|meanwhile)/.test(text.rest);
}

/** Whether a noun has lost the word that narrowed it: "everyday purchases" are not all purchases. */
function unnarrowed(source: Reading, text: Reading): boolean {
  const said = new Set(text.tokens.filter(isWord).flatMap(({ key }) => englishStems(key)));
  return source.tokens.some(({ kind, key }, at) => {
    const joins = source.tokens[at - 1]?.key === 'as' && source.tokens[at + 1]?.key === 'as';
    if (kind !== 'word' || !NARROWING.has(key) || joins) return false;
    const noun = nextContent(source, at, NARROWING);
    const nounSaid = noun.some((stem) => said.has(stem));
    return nounSaid && !standsFor(key).some((stem) => said.has(stem));
  });
}

/** QUANTIFIER: a claim covers more than the source's. */
export const extent: Check = ({ source, text }) =>
  codes([
    'QUANTIFIER',
    widened(source, text) || unlimited(source, text) || endless(source, text) || unnarrowed(source, text),
  ]);
