/** Marks of direction and width, joiners and the like: nothing that is read, and a way to hide words. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;
/** Accents and Arabic vowel marks. The marks of Devanagari are its vowels, so all but the dot below stay. */
const ACCENTS = /[^\P{M}\u0900-\u097F]|[\u093C\u0640]/gu;
/** "L'argent", "j'ai": a French word of its own before the mark. */
const ELISION = /(?<![\p{L}\p{N}])([cdjlmnst]|qu)'(?=\p{L})/giu;
const APOSTROPHES = /[’`´＇]/gu;

/** Letters that are written in several ways, or that look alike in another script and so hide a word. */
const LOOKS: readonly (readonly [letters: string, latin: string])[] = [
  ['\u0649\u06CC\u0629\u06A9\u0671', '\u064A\u064A\u0647\u0643\u0627'],
  ['авекмнорстухіјѕԁԛԝɡ', 'abekmhopctyxijsdqwg'],
  ['αεικνορτυχ', 'aeikvoptux'],
  ['\u0901ı', '\u0902i'],
];
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...LOOKS.flatMap(([letters, latin]) =>
    Array.from(letters, (letter, at) => [letter, latin[at] ?? ''] as const),
  ),
  ['ß', 'ss'],
]);
const ANY_OF_LETTERS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/**
 * Lower case letters and digits with single blanks: "Fixed‑Deposit!" and "ＦＩＸＥＤ deposit" become "fixed deposit". Accents
 * go, and letters of other scripts become the Latin ones that they look like.
 */
export function normalise(text: string): string {
  return text
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(ACCENTS, '')
    .replace(ELISION, '$1 ')
    .toLowerCase()
    .replace(ANY_OF_LETTERS, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** A word without its plural: "savings" and "saving" are one. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The key under which a name is known, whatever its spelling of case, hyphens and plurals. */
export function nameKey(name: string, fold: (word: string) => string = (word) => word): string {
  return normalise(name)
    .split(' ')
    .map((word) => singular(fold(word)))
    .join(' ');
}
