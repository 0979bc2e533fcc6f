import type { Reading, Token } from './reading.js';
import { NEUTRAL, PHRASES, SYNONYMS } from './lexicon/en-vocabulary.js';
import { spelledNumbers } from './number-words.js';
import { englishStems } from './stems-en.js';
import { periods } from './check/period.js';

const NEUTRAL_WORDS: ReadonlySet<string> = new Set(NEUTRAL);
const PHRASE_WORDS: readonly (readonly string[])[] = PHRASES.map((phrase) => phrase.split(' ')).sort(
  (a, b) => b.length - a.length,
);
const ALLOWED_BY: ReadonlyMap<string, readonly string[]> = SYNONYMS.reduce((all, [left, right]) => {
  for (const word of left.split(' ')) all.set(word, [...(all.get(word) ?? []), ...right.split(' ')]);
  return all;
}, new Map<string, readonly string[]>());

/** Whether a word says nothing by itself. */
export function isNeutral(word: string): boolean {
  return NEUTRAL_WORDS.has(word);
}

/** The stems of a word that says something; none for a neutral one. */
export function contentStems(word: string): readonly string[] {
  return isNeutral(word) ? [] : englishStems(word);
}

/** The stems that a word of the source stands for, with what it may be called instead. */
export function standsFor(word: string): readonly string[] {
  const stems = englishStems(word);
  const others = stems.flatMap((stem) => ALLOWED_BY.get(stem) ?? []);
  return [...stems, ...others.flatMap(englishStems)];
}

/** All that a source allows to be said. */
export function sayable(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap(standsFor));
}

export function isSayable(word: string, allowed: ReadonlySet<string>): boolean {
  return englishStems(word).some((stem) => allowed.has(stem));
}

function startsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => tokens[at + offset]?.key === word);
}

/** Indices of the tokens that belong to a neutral turn of phrase. */
export function inPhrases(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = PHRASE_WORDS.find((words) => startsAt(tokens, at, words));
    for (let offset = 0; offset < (phrase?.length ?? 0); offset += 1) inside.add(at + offset);
  }
  return inside;
}

/** Indices of the tokens that numbers and periods are judged by, so that the vocabulary is not. */
export function judgedElsewhere(reading: Reading): ReadonlySet<number> {
  const judged = new Set<number>();
  for (const { at, length } of spelledNumbers(reading.tokens)) {
    for (let offset = 0; offset < length; offset += 1) judged.add(at + offset);
  }
  for (const { at, end } of periods(reading)) for (let index = at; index < end; index += 1) judged.add(index);
  return judged;
}
