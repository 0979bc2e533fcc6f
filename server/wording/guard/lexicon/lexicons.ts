import { AR } from './ar.js';
import { DE } from './de.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { HI } from './hi.js';
import type { Lexicon } from './lexicon.js';

export const LANGUAGES = ['en', 'es', 'de', 'fr', 'hi', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  en: EN,
  es: ES,
  de: DE,
  fr: FR,
  hi: HI,
  ar: AR,
};

/** Null for a language without a lexicon. */
export function knownLanguage(locale: string): Language | null {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known === language) ?? null;
}

/** What no lexicon covers is worded in English; see formatters. */
export function languageOf(locale: string): Language {
  return knownLanguage(locale) ?? 'en';
}
