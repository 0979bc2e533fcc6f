import type { Named, Tongue } from '../vocabulary.js';
import type { Cue, Lexicon } from './lexicon.js';
import { padded } from './pattern.js';
import { mistakes } from './spelling.js';
import { normalise, singular } from './tokens.js';

/** A clause's words, each with what it does. */
export type Piece =
  | { readonly kind: 'name'; readonly named: Named; readonly confidence: number }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'unknown'; readonly word: string };

const LONGEST_NAME_WORDS = 5;
/** Shorter words are one letter away from too many others. */
const SHORTEST_MISSPELT = 4;
const LONGEST_MISSPELT = 40;
const MOST_MISTAKES = 2;

const CUE_MARKS: readonly Cue[] = ['more', 'less', 'not', 'please', 'light', 'speaker'];

/** The name nearest in spelling, with 1 less the share of wrong letters as confidence. */
function nearestName(
  key: string,
  names: ReadonlyMap<string, Named>,
): { named: Named; confidence: number } | null {
  if (key.length < SHORTEST_MISSPELT || key.length > LONGEST_MISSPELT) return null;
  let best: { named: Named; confidence: number } | null = null;
  for (const [name, named] of names) {
    if (Math.abs(name.length - key.length) > MOST_MISTAKES || name.length < SHORTEST_MISSPELT) continue;
    const wrong = mistakes(name, key);
    const confidence = 1 - wrong / name.length;
    if (wrong <= MOST_MISTAKES && confidence > (best?.confidence ?? 0)) best = { named, confidence };
  }
  return best;
}

/** The words of a normalised clause, with turns of phrase already replaced by marks. */
function marked(clause: string, lexicon: Lexicon): readonly string[] {
  const text = lexicon.turns.reduce(
    (before, [pattern, cue]) => before.replace(pattern, ` =${cue} `),
    padded(clause),
  );
  return text.split(' ').filter((word) => word !== '');
}

function cueOf(word: string, lexicon: Lexicon): Cue | undefined {
  if (word.startsWith('=')) return CUE_MARKS.find((cue) => word === `=${cue}`);
  return lexicon.cues.get(word);
}

/**
 * Finds names and cues in a clause, the longest name first.
 * @param spelling the least confidence a misspelt name needs; names below it stay unknown words
 */
export function piecesOf(clause: string, tongue: Tongue, spelling: number): readonly Piece[] {
  const { lexicon } = tongue;
  const words = marked(normalise(clause), lexicon);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < words.length) {
    const found = nameAt(words, at, tongue, spelling);
    if (found !== null) {
      pieces.push(found.piece);
      at += found.length;
      continue;
    }
    const word = words[at] ?? '';
    const cue = cueOf(word, lexicon);
    pieces.push(cue === undefined ? { kind: 'unknown', word } : { kind: 'cue', cue });
    at += 1;
  }
  return pieces;
}

function nameAt(
  words: readonly string[],
  at: number,
  { lexicon, names, ownNames }: Tongue,
  spelling: number,
): { readonly piece: Piece; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NAME_WORDS, words.length - at); length > 0; length -= 1) {
    const window = words.slice(at, at + length);
    const key = window.map((word) => singular(lexicon.fold(word))).join(' ');
    const exact = names.get(key);
    if (exact !== undefined) return { piece: { kind: 'name', named: exact, confidence: 1 }, length };
    const common = (word: string): boolean =>
      cueOf(word, lexicon) !== undefined || lexicon.everyday.has(word);
    if (window.some(common)) continue;
    const near = nearestName(key, ownNames);
    if (near !== null && near.confidence >= spelling) return { piece: { kind: 'name', ...near }, length };
  }
  return null;
}
