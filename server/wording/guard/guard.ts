import { bindings } from './check/bindings.js';
import { characters } from './check/characters.js';
import { disclosure } from './check/disclosure.js';
import { figures } from './check/figures.js';
import { form, truncated } from './check/form.js';
import { language } from './check/language.js';
import { markup } from './check/markup.js';
import { names } from './check/names.js';
import type { Pair } from './check/pair.js';
import { period } from './check/period.js';
import { personal } from './check/personal.js';
import { competitor, wordLists } from './check/word-lists.js';
import { claims } from './claims/claims.js';
import type { GuardCode } from './codes.js';
import { knownLanguage, languageOf, LEXICONS } from './lexicon/lexicons.js';
import { normalised } from './normalise.js';
import { read } from './reading.js';
import { versionOf } from './version.js';
import { contentStems, isNeutral, isSayable, sayable } from './vocabulary.js';

export type { GuardCode } from './codes.js';
export { loadLanguages as loadGuard } from './check/language.js';
export { LANGUAGES as LOCALES } from './lexicon/lexicons.js';

/** A rewrite beside its source: both masked (see mask.ts), or both plain with the names that must stay. */
export interface Rewrite {
  readonly source: string;
  /** Product names and the like in plain text; placeholders need no naming. */
  readonly names: readonly string[];
  readonly text: string;
  /** BCP 47; only its language counts. */
  readonly locale: string;
}

export interface Verdict {
  /** One kind of blank, quotation mark and hyphen. Only this may be shown. */
  readonly text: string;
  /** Empty: it passed. */
  readonly codes: readonly GuardCode[];
}

/** Changes whenever a list or a check does: verdicts of another version are void. */
export const GUARD_VERSION: string = versionOf();

const SHORTEST_LIMIT = 240;
const LIMIT_TIMES = 3;
const LONGEST_SOURCE = 10_000;
const LONGEST_LABEL = 80;

/** Whether a model may rewrite texts of this language: only where a closed vocabulary can tell what was made up. */
export function rewritable(locale: string): boolean {
  return knownLanguage(locale) === 'en';
}

function unique(found: readonly GuardCode[]): readonly GuardCode[] {
  return [...new Set(found)];
}

/**
 * Judges a rewrite by its source. Every code that applies is reported; a length beyond all bounds is judged alone.
 * What it proves: values, names, negations, hedges, conditions and disclosures survive, and nothing is said in words
 * that the source does not bring along.
 */
export function guard({ source: sourceText, names: known, text: raw, locale }: Rewrite): Verdict {
  const limit = Math.max(SHORTEST_LIMIT, LIMIT_TIMES * sourceText.length);
  if (sourceText.length > LONGEST_SOURCE || raw.length > 2 * limit) return { text: '', codes: ['TOO_LONG'] };
  const spoken = languageOf(locale);
  const lexicon = LEXICONS[spoken];
  const text = normalised(raw);
  const properNames = known.map(normalised);
  const pair: Pair = {
    source: read(normalised(sourceText), spoken, properNames),
    text: read(text, spoken, properNames),
    raw,
    names: properNames,
    lexicon,
  };
  const allowed = sayable(pair.source.tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key));
  const isKnown = (word: string): boolean => isNeutral(word) || isSayable(word, allowed);
  const found: readonly GuardCode[] = [
    ...(rewritable(locale) ? [] : ['LOCALE' as const]),
    ...characters(raw, spoken),
    ...(text.length > limit ? ['TOO_LONG' as const] : []),
    ...form(pair),
    ...markup(pair),
    ...names(pair, isKnown),
    ...figures(pair),
    ...bindings(contentStems)(pair),
    ...period(pair),
    ...personal(pair),
    ...competitor(pair.text.rest, pair.source.rest),
    ...wordLists(lexicon, pair.text.rest, pair.source.rest),
    ...disclosure(pair),
    ...language(pair.text),
    ...claims(pair),
  ];
  return { text, codes: unique(found) };
}

/**
 * What a text must keep whatever its source: for the templates of every language. A short text without an end mark is
 * a label and may go without one.
 * @param names product names and quotations, which are not judged
 */
export function examine(raw: string, locale: string, names: readonly string[]): readonly GuardCode[] {
  const spoken = languageOf(locale);
  const text = normalised(raw);
  const reading = read(text, spoken, names.map(normalised));
  const label = text.length <= LONGEST_LABEL && reading.sentences.length <= 1 && !/[,;:-]$/.test(text);
  const pair: Pair = { source: reading, text: reading, raw, names, lexicon: LEXICONS[spoken] };
  return unique([
    ...characters(raw, spoken),
    ...(text === '' ? ['EMPTY' as const] : []),
    ...(!label && truncated(text, spoken) ? ['TRUNCATED' as const] : []),
    ...markup({ ...pair, source: read('', spoken, []) }),
    ...personal({ ...pair, source: read('', spoken, []) }),
    ...competitor(reading.rest, ''),
    ...wordLists(LEXICONS[spoken], reading.rest, '').filter((code) => code !== 'NUMBER_WORD'),
    ...language(reading),
  ]);
}
