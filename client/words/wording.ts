import type english from '../locales/en.json';
import type { Language } from './languages.js';

export type MessageId = keyof typeof english;

/** The client's own words in one language. */
export interface Wording {
  readonly language: Language;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** What was asked for and could not be loaded, so that these are the English words instead. */
  readonly missing: Language | null;
}

const FILES: Readonly<Record<Language, () => Promise<{ readonly default: Wording['messages'] }>>> = {
  en: () => import('../locales/en.json'),
  es: () => import('../locales/es.json'),
  de: () => import('../locales/de.json'),
  fr: () => import('../locales/fr.json'),
  hi: () => import('../locales/hi.json'),
  ar: () => import('../locales/ar.json'),
};

const loaded = new Map<Language, Promise<Wording> | Wording>();

async function load(language: Language): Promise<Wording> {
  let wording: Wording;
  try {
    wording = { language, messages: (await FILES[language]()).default, missing: null };
  } catch (error) {
    if (language === 'en') {
      loaded.delete(language);
      throw error;
    }
    wording = { ...(await wordingIn('en')), missing: language };
  }
  loaded.set(language, wording);
  return wording;
}

/**
 * The words of a language: at once where they are there already. Where they cannot be loaded, the English ones.
 * @throws {TypeError} (the promise) where those cannot be loaded either
 */
export function wordingIn(language: Language): Promise<Wording> | Wording {
  const known = loaded.get(language) ?? load(language);
  if (!loaded.has(language)) loaded.set(language, known);
  return known;
}
