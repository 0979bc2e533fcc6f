import type { GuardCode } from '../codes.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { COMPETITORS } from '../lexicon/competitors.js';
import { anyOf, found } from '../word-list.js';
import { codes } from './pair.js';

const FAMILIES: readonly (readonly [GuardCode, keyof Lexicon])[] = [
  ['PROMISE', 'promise'],
  ['SUPERLATIVE', 'superlative'],
  ['PRESSURE', 'pressure'],
  ['AUTHORITY', 'authority'],
  ['SHAME', 'shame'],
  ['SENSITIVE', 'sensitive'],
  ['NUMBER_WORD', 'numberWords'],
];

const patterns = new WeakMap<Lexicon, ReadonlyMap<GuardCode, RegExp>>();

function patternsOf(lexicon: Lexicon): ReadonlyMap<GuardCode, RegExp> {
  const known = patterns.get(lexicon);
  if (known !== undefined) return known;
  const made = new Map(FAMILIES.map(([code, family]) => [code, anyOf(lexicon[family])]));
  patterns.set(lexicon, made);
  return made;
}

/**
 * The families of which the text has an expression that the source lacks.
 * @param text, source without names, so that a "Secured card" promises nothing
 */
export function wordLists(lexicon: Lexicon, text: string, source: string): readonly GuardCode[] {
  return [...patternsOf(lexicon)]
    .filter(([, pattern]) => {
      const known = new Set(found(pattern, source));
      return found(pattern, text).some((hit) => !known.has(hit));
    })
    .map(([code]) => code);
}

const RIVALS = anyOf(COMPETITORS);

/** COMPETITOR: another company is named. */
export function competitor(text: string, source: string): readonly GuardCode[] {
  const known = new Set(found(RIVALS, source));
  return codes(['COMPETITOR', found(RIVALS, text).some((hit) => !known.has(hit))]);
}
