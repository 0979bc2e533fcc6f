import type { GuardCode } from '../codes.js';
import { spelledNumbers } from '../number-words.js';
import type { Reading, Token } from '../reading.js';
import { codes, type Check } from './pair.js';

const QUANTITY_SLOT = /^(?:AMOUNT|NUMBER)\d+$/;

/** A value of a text: written in digits, in words, or hidden behind a placeholder. */
export interface Quantity {
  readonly key: string;
  readonly at: number;
  /** Index of the token behind it. */
  readonly end: number;
  readonly spelled: boolean;
}

export function isQuantity({ kind, key }: Token): boolean {
  return kind === 'figure' || (kind === 'slot' && QUANTITY_SLOT.test(key));
}

/** All values of a text, in order. */
export function quantities({ tokens, language }: Reading): readonly Quantity[] {
  const written = tokens.flatMap((token, at): readonly Quantity[] =>
    isQuantity(token) ? [{ key: token.key, at, end: at + 1, spelled: false }] : [],
  );
  const spelled = language === 'en' ? spelledNumbers(tokens) : [];
  return [
    ...written,
    ...spelled.map(({ at, length, key }) => ({ key, at, end: at + length, spelled: true })),
  ].sort((a, b) => a.at - b.at);
}

function counted(found: readonly Quantity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Digits and signs of money that are no readable figure: "€AMOUNT1", "A4", "200k". */
function strayDigits({ tokens }: Reading): readonly string[] {
  return tokens
    .filter(({ kind, key }) => kind !== 'slot' && kind !== 'figure' && /[\d%\p{Sc}\p{No}\p{Nl}]/u.test(key))
    .map(({ key }) => key);
}

const LOOSE = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'over',
  'under',
  'above',
  'below',
  'least',
  'most',
  'than',
  'up',
  'only',
  'just',
  'from',
  'some',
  'within',
  'another',
  'extra',
  'every',
  'merely',
  'up to',
]);

/** What makes a value more or less than it is: "about $200", "over $200". */
function looseness({ tokens }: Reading, { at }: Quantity): string {
  const before = tokens[at - 1]?.key ?? '';
  const earlier = tokens[at - 2]?.key ?? '';
  // "adds up to $62" is exact.
  if (before === 'to' && earlier === 'up') return /^add/.test(tokens[at - 3]?.key ?? '') ? '' : 'up to';
  return LOOSE.has(before) || before === 'by' ? before : '';
}

function loosened(source: Reading, text: Reading): boolean {
  const known = quantities(source);
  return quantities(text).some((quantity) => {
    const same = known.filter(({ key }) => key === quantity.key);
    return same.length > 0 && !same.some((one) => looseness(source, one) === looseness(text, quantity));
  });
}

/** NUMBER_ADDED, NUMBER_LOST, NUMBER_WORD, and QUANTIFIER for a value that is no longer exact. */
export const figures: Check = ({ source, text }) => {
  const before = counted(quantities(source));
  const now = quantities(text);
  const after = counted(now);
  const known = new Set(strayDigits(source));
  const tooMany = now.filter(({ key }) => (after.get(key) ?? 0) > (before.get(key) ?? 0));
  const found: readonly GuardCode[] = codes(
    [
      'NUMBER_ADDED',
      tooMany.some(({ spelled }) => !spelled) || strayDigits(text).some((key) => !known.has(key)),
    ],
    ['NUMBER_LOST', [...before].some(([key, count]) => (after.get(key) ?? 0) < count)],
    ['NUMBER_WORD', tooMany.some(({ spelled }) => spelled)],
    ['QUANTIFIER', loosened(source, text)],
  );
  return found;
};
