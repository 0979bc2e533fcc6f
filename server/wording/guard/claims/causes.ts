import { CAUSES, PROPOSALS } from '../lexicon/en-grammar.js';
import type { Reading, Token } from '../reading.js';
import { contentStems, sayable } from '../vocabulary.js';
import { codes, type Check } from '../check/pair.js';

const SUBJECTS_AFTER_AS = new Set(['you', 'it', 'they', 'we', 'this', 'that', 'your', 'the', 'there', 'its']);

interface Cause {
  /** The words of the effect come behind "so", and those of the cause behind "because". */
  readonly effect: readonly Token[];
  readonly reason: readonly string[];
}

function isCause(tokens: readonly Token[], at: number): boolean {
  const { kind, key = '' } = tokens[at] ?? {};
  if (kind !== 'word') return false;
  if (key === 'so') return tokens[at + 1]?.key !== 'far';
  if (key === 'as') {
    const long = tokens[at - 1]?.key === 'long' || tokens[at - 1]?.key === 'well';
    return (
      !long &&
      SUBJECTS_AFTER_AS.has(tokens[at + 1]?.key ?? '') &&
      tokens[at + 1]?.kind === 'word' &&
      tokens[at + 2]?.kind === 'word' &&
      tokens[at - 1]?.key !== 'such'
    );
  }
  return CAUSES.has(key);
}

function words(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ kind, key }) => kind === 'word' && contentStems(key).length > 0)
    .map(({ key }) => key);
}

function untilMark(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ kind, glued }) => kind === 'mark' && glued !== true);
  return end < 0 ? tokens : tokens.slice(0, end);
}

function causes({ sentences }: Reading): readonly Cause[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, at): readonly Cause[] => {
      if (!isCause(tokens, at)) return [];
      const behind = untilMark(tokens.slice(at + 1));
      const rest = [...tokens.slice(0, at), ...tokens.slice(at + 1 + behind.length)];
      return token.key === 'so' || token.key === 'therefore' || token.key === 'thus' || token.key === 'hence'
        ? [{ effect: behind, reason: words(rest) }]
        : [{ effect: rest, reason: words(behind) }];
    }),
  );
}

/** "..., so you might like to consider one": the effect is a proposal, and claims nothing. */
function proposes(effect: readonly Token[]): boolean {
  return words(effect).length === 0 || effect.some(({ key }) => PROPOSALS.has(key));
}

/** VOCAB: a cause that the source does not give, or the cause taken for the effect. */
export const causal: Check = ({ source, text }) => {
  const known = causes(source);
  const invented = causes(text).some(
    ({ effect, reason }) =>
      !proposes(effect) &&
      !known.some((one) => {
        const allowed = sayable(one.reason);
        return reason.every((word) => contentStems(word).some((stem) => allowed.has(stem)));
      }),
  );
  return codes(['VOCAB', invented]);
};
