import type { Unit, Value } from '../book/columns.js';
import type { Day } from '../book/day.js';
import type { Actor } from './feedback-state.js';

/** What a sentence speaks of; wording turns it into words of one language. */
export type PhraseValue =
  | { readonly kind: 'quantity'; readonly unit: Unit; readonly value: Value; readonly column: string }
  | { readonly kind: 'day'; readonly day: Day }
  /** Words that are quoted as they are, such as the customer's own. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Another message, such as a product's name. */
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly phrases: readonly Phrase[] }
  /** Which of the ways to say it. */
  | { readonly kind: 'variant'; readonly variant: Variant };

/** Ways to open a sentence, alike in meaning, so that not every card begins with the same words. */
export const VARIANTS = ['A', 'B', 'C'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A sentence to be: the code of a message in data/phrases/<locale>.json and the values it speaks of. */
export interface Phrase {
  readonly code: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

export function phrase(code: string, values: Readonly<Record<string, PhraseValue>> = {}): Phrase {
  return { code, values };
}

export function nested(code: string): PhraseValue {
  return { kind: 'phrase', phrase: phrase(code) };
}

/** The code of a sentence that quotes feedback: "you told us" is said to customers of their own words only. */
export function saidBy(code: string, actor: Actor): string {
  return actor === 'CUSTOMER' ? code : `${code}.adviser`;
}

export function productName(productId: string): PhraseValue {
  return nested(`product.${productId}.name`);
}

export function tagLabel(tag: string): PhraseValue {
  return nested(`tag.${tag}.label`);
}
