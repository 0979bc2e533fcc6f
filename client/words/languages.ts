/** The languages of the dashboard, each by its own name. client/index.html knows them too. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  hi: 'हिन्दी',
  ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGES;

/** Of a language tag from anywhere, the dashboard's language; null: it does not speak it. */
export function languageOf(tag: unknown): Language | null {
  return typeof tag === 'string' && Object.hasOwn(LANGUAGES, tag) ? (tag as Language) : null;
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** client/index.html looks here before the first paint. */
const KEY = 'finrec-language';

/** The browser remembers the language for addresses that name none. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing finds the language in the address.
  }
}
