import { ARTICLES } from '../lexicon/en-grammar.js';
import { isQuantity } from '../check/figures.js';
import { codes, type Check } from '../check/pair.js';
import type { Reading, Token } from '../reading.js';
import { englishStems } from '../stems-en.js';
import { contentStems, standsFor } from '../vocabulary.js';
import { hedgedVerbs } from './hedges.js';

const FURTHEST = 7;
const CONSIDERING = new Set(['consider', 'considering', 'considered']);

function stems({ kind, key }: Token): readonly string[] {
  if (kind === 'slot') return [key];
  return kind === 'word' ? contentStems(key) : [];
}

/** What stands right behind a verb, articles and "up" left out; null where it has no object there. */
function objectOf(tokens: readonly Token[], verb: number): Token | null {
  let next = verb + 1;
  while (ARTICLES.has(tokens[next]?.key ?? '') || tokens[next]?.key === 'up') next += 1;
  const token = tokens[next];
  if (token === undefined || isQuantity(token) || token.kind === 'mark') return null;
  return stems(token).length > 0 ? token : null;
}

/** Whether another thing is proposed: "consider your savings" for "consider a deposit ... to build your savings". */
function wrongProposal(source: Reading, text: Reading): boolean {
  const objects = source.tokens.flatMap((token, at) => {
    const object = CONSIDERING.has(token.key) ? objectOf(source.tokens, at) : null;
    return object === null ? [] : object.kind === 'slot' ? [object.key] : standsFor(object.key);
  });
  const known = new Set(objects);
  return text.tokens.some((token, at) => {
    const object = CONSIDERING.has(token.key) ? objectOf(text.tokens, at) : null;
    if (object === null || object.kind === 'slot' || object.key.endsWith('ing')) return false;
    return !stems(object).some((stem) => known.has(stem));
  });
}

/** Whether a verb that the source only supposes now does it to a product: "build a recurring deposit". */
function wrongObject(source: Reading, text: Reading): boolean {
  const verbs = hedgedVerbs(source);
  return text.tokens.some((token, at) => {
    const own = token.kind === 'word' ? englishStems(token.key).filter((stem) => verbs.has(stem)) : [];
    const object = own.length > 0 && contentStems(token.key).length > 0 ? objectOf(text.tokens, at) : null;
    if (object?.kind !== 'slot') return false;
    const behind = source.tokens.flatMap((other, index) => {
      const same = other.kind === 'word' && standsFor(other.key).some((stem) => own.includes(stem));
      return same ? source.tokens.slice(index + 1, index + 1 + FURTHEST).map(({ key }) => key) : [];
    });
    return !behind.includes(object.key);
  });
}

/** VOCAB: what is proposed, or what is done to, is not what the source says. */
export const objects: Check = ({ source, text }) =>
  codes(['VOCAB', wrongProposal(source, text) || wrongObject(source, text)]);
