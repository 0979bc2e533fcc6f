import type { Tongue } from '../vocabulary.js';
import { knows } from './lexicon.js';
import { normalise, singular } from './tokens.js';

/** How many of these words a language has. */
function known(words: readonly string[], { lexicon, words: own }: Tongue): number {
  return words.filter((word) => knows(lexicon, word) || own.has(singular(word))).length;
}

/**
 * The languages that a text may be in, the likeliest first: by how many of its words they have. The one preferred, then
 * the order of the lexicons, decides between equals.
 */
export function tonguesFor(
  text: string,
  tongues: readonly Tongue[],
  preferred: Tongue | null,
): readonly Tongue[] {
  const words = normalise(text).split(' ');
  return tongues
    .map((tongue, index) => ({
      tongue,
      rank: tongue === preferred ? -1 : index,
      count: known(words, tongue),
    }))
    .filter(({ count, tongue }) => count > 0 || tongue === (preferred ?? tongues[0]))
    .sort((one, other) => other.count - one.count || one.rank - other.rank)
    .map(({ tongue }) => tongue);
}
