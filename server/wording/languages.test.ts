import { describe, expect, test } from '@jest/globals';
import { type Phrase, VARIANTS } from '../engine/phrase.js';
import { loadMessages, type Message, type Messages, valuesOf } from './messages.js';
import { type Tone, TONES } from './speech.js';
import { isLabel, plausiblePhrase } from './testing/plausible.js';
import { createWording } from './wording.js';

const languages = loadMessages('data/phrases');
const wording = createWording({ phrasesDirectory: 'data/phrases', currency: 'USD' });
const locales = [...languages.keys()];
const english = languages.get('en')?.byCode ?? new Map<string, Message>();

/** Counts that between them ask for every plural form of the six languages: Arabic has one for 0, 1, 2, 3 and 11. */
const COUNTS = [0, 1, 2, 3, 11, 100];
/** What a customer reads is short in English, and at most half as long again in another language. */
const LONGEST = 240;
const STRETCH = 1.5;

const END = /[.?!।؟](?:[”»“"]|\u202F»)?$/u;
const OWN_SCRIPT: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
};

/** The plural forms that a message leaves out although its language has them. */
function pluralsLacking(message: Message, locale: string): readonly string[] {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return message.flatMap((element) => {
    if (!('options' in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => pluralsLacking(value, locale));
    const plural = 'pluralType' in element;
    return plural ? [...wanted.filter((form) => !(form in element.options)), ...inner] : inner;
  });
}

function pluralsIn(message: Message): boolean {
  return message.some(
    (element) =>
      'options' in element &&
      ('pluralType' in element || Object.values(element.options).some(({ value }) => pluralsIn(value))),
  );
}

/** The choices by tone and variant that a message makes. */
function choicesOf(message: Message): readonly string[] {
  return message.flatMap((element) => {
    if (!('options' in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => choicesOf(value));
    const own = element.value === 'tone' || element.value === 'variant';
    return own ? [`${element.value} ${Object.keys(element.options).sort().join(' ')}`, ...inner] : inner;
  });
}

interface Saying {
  readonly tone: Tone;
  readonly told: Phrase;
}

/** Every way to say a message: only what it chooses by makes a difference. */
function sayings(code: string, byCode: Messages['byCode']): readonly Saying[] {
  const message = byCode.get(code) ?? [];
  const chosenBy = choicesOf(message).join();
  const variants = chosenBy.includes('variant') ? VARIANTS : VARIANTS.slice(0, 1);
  const counts = pluralsIn(message) ? COUNTS : COUNTS.slice(-1);
  return TONES.flatMap((tone) =>
    variants.flatMap((variant) =>
      counts.map((count) => ({ tone, told: plausiblePhrase(code, byCode, { count, variant }) })),
    ),
  );
}

function faultsOf(code: string, { tone, told }: Saying, locale: string): readonly string[] {
  const { body, locale: used } = wording.word(told, { tone, locale });
  const clean =
    used === locale &&
    body.trim() === body &&
    body !== '' &&
    END.test(body) !== isLabel(code) &&
    !/undefined|NaN|\[object|[{}]|\s\s|\.\./u.test(body);
  return clean ? [] : [`${code}: ${body}`];
}

describe.each(locales)('The phrases in %s', (locale) => {
  const byCode = languages.get(locale)?.byCode ?? new Map<string, Message>();

  test('can all be said, in every tone, variant and number, as one clean line', () => {
    const faults = [...byCode.keys()]
      .filter((code) => code !== 'value.quote')
      .flatMap((code) => sayings(code, byCode).flatMap((saying) => faultsOf(code, saying, locale)));
    expect([...new Set(faults)]).toEqual([]);
  });

  test('have every plural form that the language has', () => {
    const lacking = [...byCode].flatMap(([code, message]) =>
      pluralsLacking(message, locale).map((form) => `${code}: ${form}`),
    );
    expect(lacking).toEqual([]);
  });

  test('differ by tone and variant where the English ones do, and say every value that those say', () => {
    const shape = (message: Message): string =>
      JSON.stringify([valuesOf(message).toSorted(), choicesOf(message).toSorted()]);
    const faults = [...byCode].filter(([code, message]) => shape(message) !== shape(english.get(code) ?? []));
    expect(faults.map(([code]) => code)).toEqual([]);
  });

  test('name a product exactly once in its pitch, in the letters of its name', () => {
    const pitches = [...byCode.keys()].filter((code) => code.endsWith('.pitch'));
    expect(pitches.length).toBeGreaterThan(30);
    const faults = pitches.flatMap((code) =>
      TONES.map((tone) => wording.word(plausiblePhrase(code, byCode), { tone, locale })).flatMap(
        ({ body, parts }) =>
          parts.filter(({ kind }) => kind === 'product').length === 1 ? [] : [`${code}: ${body}`],
      ),
    );
    expect(faults).toEqual([]);
  });

  test('speak to a customer in one short sentence or two', () => {
    const longest = locale === 'en' ? LONGEST : LONGEST * STRETCH;
    const long = [...byCode.keys()]
      .filter((code) => !code.startsWith('release.notFor'))
      .map((code) => wording.word(plausiblePhrase(code, byCode), { tone: 'FRIENDLY', locale }).body)
      .filter((body) => body.length > longest);
    expect(long).toEqual([]);
  });

  const own = OWN_SCRIPT[locale];
  if (own === undefined) return;
  test('are written in the script of the language', () => {
    const foreign = [...byCode.keys()]
      .filter((code) => !/^(?:quantity\.|value\.|cluster\.|change\.cause\.blocked)/.test(code))
      .filter(
        (code) => !own.test(wording.word(plausiblePhrase(code, byCode), { tone: 'BRIEF', locale }).body),
      );
    expect(foreign).toEqual([]);
  });
});
