import type { Token } from './reading.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
const SMALL = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
const CURRENCIES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  rupee: 'INR',
  rupees: 'INR',
  percent: '%',
};

/** A number written in English words: "two thousand dollars" is "2000|USD". */
export interface Spelled {
  readonly at: number;
  /** Tokens it takes up, its unit included. */
  readonly length: number;
  readonly key: string;
}

function isNumberWord(word: string): boolean {
  return SMALL.has(word) || word in SCALES;
}

function valueOf(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) group += SMALL.get(word) ?? 0;
    else if (scale === 100) group = Math.max(1, group) * 100;
    else {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}

/** The numbers in words of a text. A lone "one" counts nothing: "one way to do it". */
export function spelledNumbers(tokens: readonly Token[]): readonly Spelled[] {
  const numbers: Spelled[] = [];
  let at = 0;
  while (at < tokens.length) {
    const words: string[] = [];
    let next = at;
    for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
      const joins =
        words.length > 0 &&
        (token.key === '-' || token.key === 'and') &&
        isNumberWord(tokens[next + 1]?.key ?? '');
      if (token.kind === 'word' && isNumberWord(token.key)) words.push(token.key);
      else if (!joins) break;
      next += 1;
    }
    if (words.length === 0) {
      at += 1;
      continue;
    }
    const currency = CURRENCIES[tokens[next]?.key ?? ''];
    const length = next - at + (currency === undefined ? 0 : 1);
    if (words.join() !== 'one' || currency !== undefined) {
      numbers.push({ at, length, key: `${valueOf(words)}|${currency ?? ''}` });
    }
    at = next;
  }
  return numbers;
}
