import type { Reading, Token } from '../reading.js';
import { quantities, type Quantity } from './figures.js';
import { codes, type Check } from './pair.js';

/** How often is judged with the periods. */
const OFTEN = /^(?:per|each|every|annum|annual(?:ly)?|(?:dai|hour|week|month|quarter|year)ly)$/;
const LINKS = new Set(['of', 'at', 'is', 'are']);

/** How a language's words are told to stand for something: the stems of a word, or nothing for "the". */
export type StemsOf = (word: string) => readonly string[];

function isWord(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind === 'word' || token.kind === 'slot');
}

/** The words behind and before a value that it belongs to: "4 subscriptions", "a loan at 9.5% interest". */
interface Bound {
  readonly behind: readonly string[];
  readonly before: readonly string[];
}

function bound({ tokens }: Reading, { at, end }: Quantity, stemsOf: StemsOf): Bound {
  const words: string[] = [];
  for (let next = end; isWord(tokens[next]); next += 1) {
    const stems = stemsOf(tokens[next]?.key ?? '');
    if (stems.length === 0 || OFTEN.test(tokens[next]?.key ?? '')) break;
    words.push(...stems);
  }
  const link = tokens[at - 1];
  const linked = link !== undefined && LINKS.has(link.key) && isWord(tokens[at - 2]);
  return { behind: words, before: linked ? stemsOf(tokens[at - 2]?.key ?? '') : [] };
}

function nextStems({ tokens }: Reading, { end }: Quantity, stemsOf: StemsOf): readonly string[] {
  const next = tokens[end];
  return isWord(next) ? stemsOf(next.key) : [];
}

/** A count, which has no unit of its own. */
function isBare({ key }: Quantity): boolean {
  return key.endsWith('|') || key.startsWith('NUMBER');
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
      const known = new Set(
        same.flatMap((one) => {
          const { behind, before: linked } = bound(source, one, stemsOf);
          return [...behind, ...linked];
        }),
      );
      const { behind, before: linked } = bound(text, quantity, stemsOf);
      const foreign = (stems: readonly string[]): boolean => !stems.some((stem) => known.has(stem));
      // "4 subscriptions" must not become "subscriptions, 4 of which".
      const counts = isBare(quantity) && same.every((one) => nextStems(source, one, stemsOf).length > 0);
      if (counts && foreign([...behind, ...linked])) return true;
      return (behind.length > 0 && foreign(behind)) || (linked.length > 0 && foreign(linked));
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
