import { LRUCache } from 'lru-cache';
import type { Unit, Value } from '../book/columns.js';
import type { Phrase } from '../engine/phrase.js';
import { loadMessages, SOURCE_LOCALE, type Messages } from './messages.js';
import type { Speech, Worded } from './speech.js';
import { createVoice, type Voice } from './voice.js';

export interface WordingSettings {
  /** Folder of <locale>.json files; en.json must be among them. */
  readonly phrasesDirectory: string;
  /** ISO 4217 code of the book's currency. */
  readonly currency: string;
}

/** A language that has a phrase file. */
export interface Language {
  readonly locale: string;
  readonly messages: number;
  /** How many of the messages a person has approved, as they stand. */
  readonly approved: number;
}

/** The seventh verb: codes and values become sentences. */
export interface Wording {
  /** Content hashes of the phrase files. */
  readonly version: string;
  /** Languages that have a file, English first. */
  readonly languages: readonly Language[];
  readonly locales: readonly string[];
  /** What is spoken where this is asked for: "es-MX" may be told in Spanish with Mexican numbers, "nl" in English. */
  spoken(requested: string): string;
  /** Those of the codes that have no message. */
  lacking(codes: readonly string[]): readonly string[];
  /** @throws {Error} where a code or one of its values is missing, which is a fault of the program */
  word(phrase: Phrase, speech: Speech): Worded;
  /** A single value as it is displayed: "$52,000", "31%", "33 days", "+0.35", "Minor delay". */
  quantity(unit: Unit, value: Value, column: string, locale: string): string;
}

/** No registered locale tag comes near this length. */
const LONGEST_LOCALE = 35;
const VOICES = 64;

function parseLocale(requested: string): Intl.Locale | null {
  try {
    return new Intl.Locale(requested.replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/** es-MX, then es, then English; numbers follow the region asked for where the language is that of the messages. */
function resolve(
  requested: string,
  languages: ReadonlyMap<string, Messages>,
): { locale: string; messages: Messages | undefined } {
  const wanted = parseLocale(requested);
  const exact = wanted === null ? undefined : languages.get(wanted.baseName);
  const messages = exact ?? (wanted === null ? undefined : languages.get(wanted.language));
  if (wanted === null || messages === undefined) {
    return { locale: SOURCE_LOCALE, messages: languages.get(SOURCE_LOCALE) };
  }
  const spoken = Intl.NumberFormat.supportedLocalesOf(wanted.baseName).length > 0;
  return { locale: spoken ? wanted.baseName : messages.locale, messages };
}

/** @throws {SettingsError} where a phrase file is missing or broken, naming file, line and code */
export function createWording({ phrasesDirectory, currency }: WordingSettings): Wording {
  const languages = loadMessages(phrasesDirectory);
  const voices = new LRUCache<string, Voice>({ max: VOICES });

  function voiceOf(requested: string): Voice {
    const key = requested.length > LONGEST_LOCALE ? SOURCE_LOCALE : requested;
    const known = voices.get(key);
    if (known !== undefined) return known;
    const { locale, messages } = resolve(key, languages);
    if (messages === undefined) throw new Error(`There are no messages for ${locale}.`);
    const voice = createVoice(locale, messages, currency);
    voices.set(key, voice);
    return voice;
  }

  return {
    version: [...languages.values()].map(({ locale, version }) => `${locale}-${version}`).join('.'),
    languages: [...languages.values()].map(({ locale, byCode, approved }) => ({
      locale,
      messages: byCode.size,
      approved: approved.size,
    })),
    locales: [...languages.keys()],
    spoken: (requested) => voiceOf(requested).locale,
    lacking: (codes) => codes.filter((code) => languages.get(SOURCE_LOCALE)?.byCode.has(code) !== true),
    word(phrase, { tone, locale }) {
      const voice = voiceOf(locale);
      const parts = voice.render(phrase, tone);
      const body = parts.map(({ text }) => text).join('');
      return { body, tone, locale: voice.locale, approved: voice.approved(phrase), parts };
    },
    quantity: (unit, value, column, locale) => voiceOf(locale).display(unit, value, column),
  };
}
