import type { GuardCode } from '../codes.js';
import type { Reading } from '../reading.js';
import { codes } from './pair.js';

/** Below this many letters nobody can tell a language. */
const FEWEST_LETTERS = 25;
const LANGUAGES = ['en', 'es', 'de', 'fr', 'hi', 'ar', 'it', 'pt', 'nl'];

type Detect = (text: string) => { readonly language: string; readonly sure: boolean };
let detect: Detect | null = null;

/** Loads the table of letter groups (some megabytes), once. Until then no text is found to be of another language. */
export async function loadLanguages(): Promise<void> {
  if (detect !== null) return;
  const { eld } = await import('eld/medium');
  const detector = eld.newInstance();
  detector.setLanguageSubset(LANGUAGES);
  detect = (text) => {
    const result = detector.detect(text);
    return { language: result.language, sure: result.isReliable() };
  };
}

/** LANG: the words, without names and numbers, are surely of another language. */
export function language(reading: Reading): readonly GuardCode[] {
  const words = reading.tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key);
  const text = words.join(' ');
  if (detect === null || text.replaceAll(' ', '').length < FEWEST_LETTERS) return [];
  const { language: found, sure } = detect(text);
  return codes(['LANG', sure && found !== reading.language]);
}
