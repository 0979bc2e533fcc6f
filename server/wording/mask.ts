import type { Part, PartKind } from './speech.js';

/** A sentence fit to leave the machine: one line of ASCII in which every value is a placeholder such as AMOUNT1. */
export interface Masked {
  readonly text: string;
  /** What each placeholder stands for. */
  readonly values: ReadonlyMap<string, string>;
}

export const PLACEHOLDER = /\b(?:PRODUCT|AMOUNT|NUMBER|DATE|NAME|QUOTE)\d+\b/g;

const LETTERS: Readonly<Record<Exclude<PartKind, 'words'>, string>> = {
  product: 'PRODUCT',
  amount: 'AMOUNT',
  number: 'NUMBER',
  date: 'DATE',
  name: 'NAME',
  quote: 'QUOTE',
};
const DIGITS = /\d+(?:[.,]\d+)*/g;
/** What flan-t5's tokenizer cannot read, and what could be markup. */
const SENDABLE = /^[\x20-\x7E]*$/;
const FORBIDDEN = /[{}<>\\\d]/;

/** Typographic marks in plain ASCII, on one line. */
export function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ');
}

/** The placeholders of a text, sorted: equal lists mean that every one survived as often as it was there. */
export function placeholdersOf(text: string): readonly string[] {
  return (text.match(PLACEHOLDER) ?? []).sort();
}

/**
 * Hides every value of a sentence, and any digit left in its words. Null where something unreadable or unsafe would
 * remain, so that the sentence is not sent at all.
 */
export function mask(parts: readonly Part[]): Masked | null {
  const tokens = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  let inserted = 0;

  function hide(letters: string, value: string): string {
    inserted += 1;
    const key = `${letters} ${value}`;
    const known = tokens.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(letters) ?? 0) + 1;
    const token = `${letters}${count}`;
    counts.set(letters, count);
    tokens.set(key, token);
    values.set(token, value);
    return token;
  }

  const text = parts
    .map(({ kind, text: piece }) =>
      kind === 'words'
        ? plain(piece).replace(DIGITS, (digits) => hide('NUMBER', digits))
        : hide(LETTERS[kind], piece),
    )
    .join('')
    .trim();
  const rest = text.replace(PLACEHOLDER, '');
  const whole = placeholdersOf(text).length === inserted;
  return whole && text !== '' && SENDABLE.test(rest) && !FORBIDDEN.test(rest) ? { text, values } : null;
}

/** Puts the values back in place of their placeholders. */
export function unmask(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(PLACEHOLDER, (token) => values.get(token) ?? token);
}
