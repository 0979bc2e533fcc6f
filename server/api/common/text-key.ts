import { createHash } from 'node:crypto';
import type { Phrase } from '../../engine/phrase.js';
import { type Tone, TONES } from '../../wording/speech.js';
import { globalId } from '../global-id.js';

/** A sentence as an id names it. */
export interface TextKey {
  readonly tone: Tone;
  readonly locale: string;
  /** Of what it says. */
  readonly digest: string;
  /** Whom it is about; empty: nobody in the book. */
  readonly customerId: string;
}

/** Enough to tell the few hundred sentences of one customer apart. */
const DIGEST_LENGTH = 12;
/** A phrase is immutable, so its digest is taken once. */
const digests = new WeakMap<Phrase, string>();
const KEY = /^([A-Z]+):([\w-]{1,35}):([\w-]{12}):(.*)$/s;

export function digestOf(phrase: Phrase): string {
  const known = digests.get(phrase);
  if (known !== undefined) return known;
  const digest = createHash('sha256')
    .update(JSON.stringify(phrase))
    .digest('base64url')
    .slice(0, DIGEST_LENGTH);
  digests.set(phrase, digest);
  return digest;
}

/** The same for the same sentence to the same customer, whichever server and whenever; no words are in it. */
export function textId({ tone, locale, digest, customerId }: TextKey): string {
  return globalId('Text', `${tone}:${locale}:${digest}:${customerId}`);
}

/** @param key of a global id of type Text; null where it is none of ours, or of a text about nobody in the book */
export function parseTextKey(key: string): TextKey | null {
  const [, tone, locale = '', digest = '', customerId = ''] = KEY.exec(key) ?? [];
  const known = TONES.find((name) => name === tone);
  return known === undefined || customerId === '' ? null : { tone: known, locale, digest, customerId };
}
