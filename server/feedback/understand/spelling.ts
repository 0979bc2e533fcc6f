import { distance } from 'fastest-levenshtein';

/** Two letters in the wrong order are one slip of the hand, and less of a mistake than a wrong letter. */
const SWAPPED = 0.6;

function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = Array.from(word).findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

/** How far two spellings lie apart: wrong, missing and surplus letters, with swapped neighbours as less than one. */
export function mistakes(word: string, other: string): number {
  return isSwapped(word, other) ? SWAPPED : distance(word, other);
}

const SHORTEST = 5;
const LONG = 8;
const LONGEST = 24;

/** The known word that was probably meant, or null where none or several are as near. */
export function mended(word: string, known: ReadonlySet<string>): string | null {
  if (word.length < SHORTEST - 1 || word.length > LONGEST || /\p{N}/u.test(word)) return null;
  const most = word.length < SHORTEST ? SWAPPED : word.length < LONG ? 1 : 2;
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most || candidate.length < SHORTEST - 1) continue;
    if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
    const far = mistakes(word, candidate);
    if (far > most || far > least) continue;
    best = far === least ? null : candidate;
    least = far;
  }
  return best;
}
