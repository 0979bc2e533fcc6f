import { type Language, languageOf } from './words/languages.js';
import { TONES, type ToneName } from './words/speech.js';

/** What the address bar holds beside the path; anything else in it is ignored. */
export interface PageState {
  readonly tone?: ToneName;
  readonly lang?: Language;
  /** The product whose reasons are open. */
  readonly why?: string;
}

/** Of whatever an address says, what a page can use. */
export function pageStateOf({ tone, lang, why }: Record<string, unknown>): PageState {
  const knownTone = TONES.find((name) => name === tone);
  const language = languageOf(lang);
  return {
    ...(knownTone === undefined ? {} : { tone: knownTone }),
    ...(language === null ? {} : { lang: language }),
    ...(typeof why === 'string' && why.length <= 100 ? { why } : {}),
  };
}
