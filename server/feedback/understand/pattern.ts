import { normalise } from './tokens.js';

/**
 * Turns of phrase, written as words with single blanks:
 *   fee|charge*     one of these words; the star stands for any further letters
 *   #               a word that begins with a digit
 *   ?really         a word that may be there or not
 *   ..  ....        up to three, up to six words in between, none of them across a comma and none that negates
 *   sick_of         a blank inside an alternative
 *   @HATE           the alternatives of that name
 *   a & b           both, in any order and anywhere in the text
 */
export type Phrasing = string;

/** Where words were found: from and to are places in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The places of all parts of a turn of phrase in a padded text, or null. */
export type Finder = (text: string) => readonly Span[] | null;

/** What phrasings are compiled with. */
export interface Compiling {
  readonly macros: Readonly<Record<string, Phrasing>>;
  /** What stands for a word in all its forms; texts are folded likewise. */
  readonly fold: (word: string) => string;
}

const MACRO = /@([A-Z]+)/g;
const SPECIAL = /[.+?^${}()[\]\\]/g;

/** A text as finders read it: clauses normalised, commas as words of their own, a blank at both ends. */
export function padded(words: string): string {
  return ` ${words} `;
}

function expand(phrasing: Phrasing, compiling: Compiling): string {
  return phrasing.replace(MACRO, (_, name: string) => expand(compiling.macros[name] ?? '', compiling));
}

function wordPattern(word: string, { fold }: Compiling): string {
  if (word === '#') return '\\p{N}[^ ,]*';
  if (word.includes('*')) {
    return word
      .split('*')
      .map((part) => normalise(part).replace(SPECIAL, '\\$&'))
      .join('[^ ,]*');
  }
  return normalise(word).split(' ').map(fold).join(' ').replace(SPECIAL, '\\$&');
}

function alternatives(token: string, compiling: Compiling): string {
  return token
    .split('|')
    .map((words) =>
      words
        .split('_')
        .map((word) => wordPattern(word, compiling))
        .join(' '),
    )
    .join('|');
}

function sourceOf(phrasing: Phrasing, compiling: Compiling): string {
  const negated = alternatives(expand('@NEG', compiling), compiling);
  const between = `(?:(?!(?:${negated}) )[^ ,]+ )`;
  const tokens = expand(phrasing, compiling)
    .split(' ')
    .map((token) => {
      if (token === '..') return `${between}{0,3}?`;
      if (token === '....') return `${between}{0,6}?`;
      if (token.startsWith('?')) return `(?:(?:${alternatives(token.slice(1), compiling)}) )?`;
      return `(?:${alternatives(token, compiling)}) `;
    });
  return `(?<= )${tokens.join('')}`;
}

/** A pattern for one turn of phrase without "&", for padded texts. It finds every place, or only the first. */
export function patternOf(phrasing: Phrasing, compiling: Compiling, places: 'every' | 'first'): RegExp {
  return new RegExp(sourceOf(phrasing, compiling), places === 'every' ? 'gu' : 'u');
}

export function finderOf(phrasing: Phrasing, compiling: Compiling): Finder {
  const parts = phrasing.split(' & ').map((part) => new RegExp(sourceOf(part, compiling), 'u'));
  return (text) => {
    const spans: Span[] = [];
    for (const part of parts) {
      const match = part.exec(text);
      if (match === null) return null;
      spans.push({ from: match.index, to: match.index + match[0].length });
    }
    return spans;
  };
}

/** The words of a phrasing; of one with a star, its beginning. */
export function wordsOf(
  phrasing: Phrasing,
  compiling: Compiling,
): readonly { readonly word: string; readonly begins: boolean }[] {
  return expand(phrasing, compiling)
    .split(/[ |_?&#]+/)
    .flatMap((token) => {
      const begins = token.includes('*');
      const word = normalise(token.replace(/\*.*$/, ''));
      return word === '' ? [] : [{ word: begins ? word : compiling.fold(word), begins }];
    });
}
