import type { Reading, Token } from '../reading.js';
import { quantities, type Quantity } from './figures.js';
import { codes, type Check } from './pair.js';

const LINKS = new Set(['of', 'at', 'is', 'are']);

/** How a language's words are told to stand for something: the stems of a word, or nothing for "the". */
export type StemsOf = (word: string) => readonly string[];

function isWord(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind === 'word' || token.kind === 'slot');
}

/** The words that a value belongs to: "$62 per month", "4 subscriptions", "a loan at 9.5% interest". */
function bound({ tokens }: Reading, { at, end }: Quantity, stemsOf: StemsOf): readonly string[] {
  const words: string[] = [];
  for (let next = end; isWord(tokens[next]); next += 1) {
    const stems = stemsOf(tokens[next]?.key ?? '');
    if (stems.length === 0) break;
    words.push(...stems);
  }
  const link = tokens[at - 1];
  if (link !== undefined && LINKS.has(link.key) && isWord(tokens[at - 2])) {
    words.push(...stemsOf(tokens[at - 2]?.key ?? ''));
  }
  return words;
}

function nextStems({ tokens }: Reading, { end }: Quantity, stemsOf: StemsOf): readonly string[] {
  const next = tokens[end];
  return isWord(next) ? stemsOf(next.key) : [];
}

/**
 * Whether every value still belongs to what it belonged to, so that "$62 for 4 subscriptions" cannot become
 * "$4 for 62", and values of one unit keep their order.
 */
export function bindings(stemsOf: StemsOf): Check {
  return ({ source, text }) => {
    const before = quantities(source);
    const after = quantities(text);
    const strange = after.some((quantity) => {
      const same = before.filter(({ key }) => key === quantity.key);
      if (same.length === 0) return false;
      const known = new Set(same.flatMap((one) => bound(source, one, stemsOf)));
      const now = bound(text, quantity, stemsOf);
      const required = nextStems(source, same[0] ?? quantity, stemsOf);
      const lost =
        required.length > 0 &&
        !quantity.key.includes('|') &&
        now.length > 0 &&
        !now.some((stem) => known.has(stem));
      return lost || (now.length > 0 && !now.some((stem) => known.has(stem)));
    });
    const unitOf = (key: string): string => /^([A-Z]+)\d+$/.exec(key)?.[1] ?? key.split('|')[1] ?? '';
    const order = (all: readonly Quantity[], unit: string): string =>
      all
        .filter(({ key }) => unitOf(key) === unit)
        .map(({ key }) => key)
        .join();
    const units = new Set(before.map(({ key }) => unitOf(key)));
    const swapped = [...units].some((unit) => {
      const was = order(before, unit);
      const now = order(after, unit);
      return was !== now && was.split(',').sort().join() === now.split(',').sort().join();
    });
    return codes(['NUMBER_ADDED', strange || swapped], ['NUMBER_LOST', strange || swapped]);
  };
}
