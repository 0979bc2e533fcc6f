import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CATEGORIES } from '../engine/catalogue.js';
import type { Category } from '../engine/feedback-state.js';
import type { Intent, Sense } from './event.js';

const HIGHEST_CEILING = 6;
const CHECK_LENGTH = 8;
/** Longer than any id that encodeChoice makes. */
const LONGEST_CHOICE = 300;

const key = z.string().min(1).max(100);
const categorySchema = z.enum(CATEGORIES as readonly [Category, ...Category[]]);
const senseSchema = z.union([
  z.tuple([z.literal('tag'), key, z.boolean()]).transform(([kind, tag, add]): Sense => ({ kind, tag, add })),
  z
    .tuple([z.literal('product'), key, z.boolean()])
    .transform(([kind, productId, add]): Sense => ({ kind, productId, add })),
  z
    .tuple([z.literal('category'), categorySchema, z.boolean()])
    .transform(([kind, category, add]): Sense => ({ kind, category, add })),
  z
    .tuple([z.literal('risk'), z.int().min(0).max(HIGHEST_CEILING)])
    .transform(([kind, maxRiskClass]): Sense => ({ kind, maxRiskClass })),
  z.tuple([z.literal('held'), key]).transform(([kind, productId]): Sense => ({ kind, productId })),
  z
    .tuple([z.literal('held-category'), categorySchema])
    .transform(([kind, category]): Sense => ({ kind, category })),
]);

function canonical(meaning: Sense): string {
  switch (meaning.kind) {
    case 'tag':
      return JSON.stringify([meaning.kind, meaning.tag, meaning.add]);
    case 'product':
      return JSON.stringify([meaning.kind, meaning.productId, meaning.add]);
    case 'category':
      return JSON.stringify([meaning.kind, meaning.category, meaning.add]);
    case 'risk':
      return JSON.stringify([meaning.kind, meaning.maxRiskClass]);
    case 'held':
      return JSON.stringify([meaning.kind, meaning.productId]);
    case 'held-category':
      return JSON.stringify([meaning.kind, meaning.category]);
  }
}

function checkOf(text: string): string {
  return createHash('sha256').update(`finrec choice 1 ${text}`).digest('base64url').slice(0, CHECK_LENGTH);
}

/** An opaque id that carries its meaning: the same meaning has the same id everywhere and at any time. */
export function encodeChoice(meaning: Sense): string {
  const text = canonical(meaning);
  return `${Buffer.from(text).toString('base64url')}.${checkOf(text)}`;
}

/**
 * The meaning of an id made by encodeChoice, or null for any other text. The check notices typing and guessing; an id
 * grants nothing that could not be said in words. Whether product or tag still exist is for the caller to see.
 */
export function choiceOf(choiceId: string): Sense | null {
  if (choiceId.length > LONGEST_CHOICE) return null;
  const [encoded = '', check] = choiceId.split('.');
  const text = Buffer.from(encoded, 'base64url').toString();
  if (check !== checkOf(text)) return null;
  try {
    const { data } = senseSchema.safeParse(JSON.parse(text));
    return data !== undefined && encodeChoice(data) === choiceId ? data : null;
  } catch {
    return null;
  }
}

/** @param confidence 0 to 1 */
export function intentOf<Said extends Sense>(meaning: Said, quote: string, confidence = 1): Intent<Said> {
  return { intentId: encodeChoice(meaning), meaning, quote, confidence };
}

/** What stands for words that nobody said, or that were erased: the subject of what is meant. */
export function subjectOf(meaning: Sense): string {
  switch (meaning.kind) {
    case 'product':
    case 'held':
      return meaning.productId.replaceAll('-', ' ');
    case 'tag':
      return meaning.tag.replaceAll('-', ' ');
    case 'category':
    case 'held-category':
      return meaning.category.toLowerCase();
    case 'risk':
      return 'too risky';
  }
}
