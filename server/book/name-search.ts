/** Letters that Unicode does not take apart into a base letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const WORD = /[\p{L}\p{N}]+/gu;

/** Text without case and accents: "Łódź" and "lodz" are the same. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

/** A name prepared for search: a blank stands before each word, so that " mar" finds words that start with "mar". */
export function searchableName(name: string): string {
  return nameWords(name)
    .map((word) => ` ${word}`)
    .join('');
}

/** The plain words of a name. */
export function nameWords(name: string): readonly string[] {
  return wordsOf(plainText(name));
}

/** A query that answers whether a customer is meant. */
export type Search = (searchableName: string, plainId: string) => boolean;

/** What stands between blanks in a query: the start of an id, or of a name's words, every one of them. */
export interface SearchPart {
  readonly part: string;
  readonly words: readonly string[];
}

export function searchParts(text: string): readonly SearchPart[] {
  return plainText(text)
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => ({ part, words: wordsOf(part) }));
}

/** Every part of the text must start words of the name or be the start of the id. Null where there is no part. */
export function searchFor(text: string): Search | null {
  const parts = searchParts(text).map(({ part, words }) => ({
    part,
    starts: words.map((word) => ` ${word}`),
  }));
  if (parts.length === 0) return null;
  return (name, id) =>
    parts.every(
      ({ part, starts }) =>
        id.startsWith(part) || (starts.length > 0 && starts.every((start) => name.includes(start))),
    );
}

function wordsOf(plain: string): readonly string[] {
  return plain.match(WORD) ?? [];
}
