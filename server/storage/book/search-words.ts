import { nameWords, plainText, searchParts } from '../../book/name-search.js';
import { isStorable, storable } from './storable-text.js';

/** Words of a name and the id stand in one index, told apart by their first letter. */
const OF_NAME = 'n';
const OF_ID = 'i';
/** PostgreSQL refuses words beyond 2046 bytes. No name and no id has one that long unless it was made to. */
const LONGEST_WORD = 500;
/** A word that no customer has. */
const NOBODY = "'-'";

function quoted(mark: string, word: string): string {
  const kept = storable(word.slice(0, LONGEST_WORD));
  return `'${mark}${kept.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** What a customer is found by, as a tsvector is written. */
export function searchVector(customerId: string, name: string | null): string {
  const words = nameWords(name ?? '').map((word) => quoted(OF_NAME, word));
  return [quoted(OF_ID, plainText(customerId)), ...words].join(' ');
}

function startingWith(mark: string, word: string): string {
  return `${quoted(mark, word)}:*`;
}

/**
 * What to look for in those, as a tsquery is written: the same customers are found as by `searchFor` of name-search.ts.
 * Null where there is nothing to look for.
 */
export function searchQuery(text: string): string | null {
  const parts = searchParts(text).map(({ part, words }) => {
    const name = words.map((word) => startingWith(OF_NAME, word)).join(' & ');
    const ways = [...(isStorable(part) ? [startingWith(OF_ID, part)] : []), ...(name === '' ? [] : [name])];
    return ways.length === 0 ? NOBODY : `(${ways.map((way) => `(${way})`).join(' | ')})`;
  });
  return parts.length === 0 ? null : parts.join(' & ');
}
