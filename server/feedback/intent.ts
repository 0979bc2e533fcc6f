import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CATEGORIES } from '../engine/catalogue.js';
import type { Category } from '../engine/feedback-state.js';
import type { Intent, Meaning } from './event.js';

const HIGHEST_CEILING = 6;
const CHECK_LENGTH = 8;
/** Longer than any id that encodeChoice makes. */
const LONGEST_CHOICE = 300;

const key = z.string().min(1).max(100);
const meaningSchema = z.union([
  z
    .tuple([z.literal('tag'), key, z.boolean()])
    .transform(([kind, tag, add]): Meaning => ({ kind, tag, add })),
  z
    .tuple([z.literal('product'), key, z.boolean()])
    .transform(([kind, productId, add]): Meaning => ({ kind, productId, add })),
  z
    .tuple([z.literal('category'), z.enum(CATEGORIES as readonly [Category, ...Category[]]), z.boolean()])
    .transform(([kind, category, add]): Meaning => ({ kind, category, add })),
  z
    .tuple([z.literal('risk'), z.int().min(0).max(HIGHEST_CEILING)])
    .transform(([kind, maxRiskClass]): Meaning => ({ kind, maxRiskClass })),
]);

function canonical(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'tag':
      return JSON.stringify([meaning.kind, meaning.tag, meaning.add]);
    case 'product':
      return JSON.stringify([meaning.kind, meaning.productId, meaning.add]);
    case 'category':
      return JSON.stringify([meaning.kind, meaning.category, meaning.add]);
    case 'risk':
      return JSON.stringify([meaning.kind, meaning.maxRiskClass]);
  }
}

function checkOf(text: string): string {
  return createHash('sha256').update(`finrec choice 1 ${text}`).digest('base64url').slice(0, CHECK_LENGTH);
}

/** An opaque id that carries its meaning: the same meaning has the same id everywhere and at any time. */
export function encodeChoice(meaning: Meaning): string {
  const text = canonical(meaning);
  return `${Buffer.from(text).toString('base64url')}.${checkOf(text)}`;
}

/**
 * The meaning of an id made by encodeChoice, or null for any other text. The check notices typing and guessing; an id
 * grants nothing that could not be said in words. Whether product or tag still exist is for the caller to see.
 */
export function choiceOf(choiceId: string): Meaning | null {
  if (choiceId.length > LONGEST_CHOICE) return null;
  const [encoded = '', check] = choiceId.split('.');
  const text = Buffer.from(encoded, 'base64url').toString();
  if (check !== checkOf(text)) return null;
  try {
    const { data } = meaningSchema.safeParse(JSON.parse(text));
    return data !== undefined && encodeChoice(data) === choiceId ? data : null;
  } catch {
    return null;
  }
}

/** @param confidence 0 to 1 */
export function intentOf(meaning: Meaning, quote: string, confidence = 1): Intent {
  return { intentId: encodeChoice(meaning), meaning, quote, confidence };
}

/** What stands for words that nobody said, or that were erased: the subject of what is meant. */
export function subjectOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'product':
      return meaning.productId.replaceAll('-', ' ');
    case 'tag':
      return meaning.tag.replaceAll('-', ' ');
    case 'category':
      return meaning.category.toLowerCase();
    case 'risk':
      return 'too risky';
  }
}
