import type { Held, Meaning } from '../event.js';
import type { Named, Tongue, Vocabulary } from '../vocabulary.js';
import { meaningOfAim, withNeeds } from './aims.js';
import { piecesOf, type Piece } from './find-names.js';
import { knows, type Aim } from './lexicon.js';
import { padded, type Span } from './pattern.js';
import { mayBeRisky, stanceOf } from './read-clause.js';
import { mended } from './spelling.js';
import { normalise, singular } from './tokens.js';

/** What a sentence says in its own way, or may say. */
export interface Free {
  readonly senses: readonly { readonly sense: Meaning | Held; readonly confidence: number }[];
  /** "I have that already", with nothing that says what. */
  readonly bareHeld: boolean;
}

/** What parts clauses besides words. */
const BETWEEN = /[,،，.;!?:\n\r…।؟؛¿¡&+/|()"–—]+/u;
const BY_WISH = 0.95;
const BY_TOPIC = 0.9;
const MENDED = 0.05;
/** So many words that nobody knows may stand beside a subject and what is wished of it. */
const MOST_UNKNOWN = 1;
/** A turn of phrase may stand in a sentence with so many. */
const MOST_UNKNOWN_BESIDE = 4;
const MOST_WORDS = 60;
const MOST_SENSES = 4;
const WORDS_BEFORE = 3;

interface Found {
  readonly aim: Aim;
  readonly spans: readonly Span[];
}

interface Prepared {
  readonly text: string;
  readonly mends: number;
}

/** A sentence as finders read it, with slips of the pen mended. */
function prepare(sentence: string, { lexicon }: Tongue): Prepared {
  let mends = 0;
  const read = (word: string): string => {
    if (word === '' || knows(lexicon, word)) return lexicon.fold(word);
    const better = mended(word, lexicon.known.whole);
    if (better === null) return lexicon.fold(word);
    mends += 1;
    return better;
  };
  const text = sentence
    .split(BETWEEN)
    .map((clause) => normalise(clause).split(' ').map(read).join(' '))
    .filter((clause) => clause !== '')
    .join(' , ');
  return { text: padded(text), mends };
}

const sizeOf = ({ spans }: Found): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);
const startOf = ({ spans }: Found): number => Math.min(...spans.map(({ from }) => from));

function overlaps(one: Found, other: Found): boolean {
  return one.spans.some(({ from, to }) => other.spans.some((span) => from < span.to && span.from < to));
}

/** Turns of phrase in the order of the text; of those that share words, the longest. */
function wishesIn(text: string, { lexicon }: Tongue): readonly Found[] {
  const found = lexicon.wishes.flatMap(({ aim, find }): readonly Found[] => {
    const spans = find(text);
    return spans === null ? [] : [{ aim, spans }];
  });
  const kept: Found[] = [];
  for (const one of [...found].sort((first, second) => sizeOf(second) - sizeOf(first))) {
    if (kept.every((other) => other.aim === one.aim || !overlaps(one, other))) kept.push(one);
  }
  return kept.sort((one, other) => startOf(one) - startOf(other));
}

interface Word {
  readonly word: string;
  readonly at: number;
  /** Counts the clauses that commas and joining words make. */
  readonly clause: number;
}

function wordsOf(text: string, { lexicon }: Tongue): readonly Word[] {
  let clause = 0;
  return [...text.matchAll(/[^ ]+/gu)].map(({ 0: word, index }) => {
    if (word === ',' || lexicon.joints.has(word)) clause += 1;
    return { word, at: index, clause };
  });
}

/** Whether a "not" outside the turns of phrase may turn this one round. */
function isTurned(one: Found, all: readonly Found[], text: string, tongue: Tongue): boolean {
  const { cues, negation } = tongue.lexicon;
  const words = wordsOf(text, tongue);
  const begin = words.findIndex(({ at }) => at >= startOf(one));
  return words.some(({ word, at, clause }, index) => {
    if (cues.get(word) !== 'not' || clause !== words[begin]?.clause) return false;
    if (all.some(({ spans }) => spans.some(({ from, to }) => from <= at && at < to))) return false;
    return negation === 'anywhere' || (index < begin && begin - index <= WORDS_BEFORE);
  });
}

/** Of these subjects anything may be said to be too much: food, films, the weather. */
const COMPLAINTS: ReadonlySet<string> = new Set(['risk', 'fees', 'amount', 'simplicity', 'liquidity']);

/** Whether a complaint may be about something that is no business of a bank, or most of a text is not understood. */
function isElsewhere(found: readonly Found[], text: string, { lexicon, words: own }: Tongue): boolean {
  const words = text.trim().split(' ');
  const strange = (word: string): boolean =>
    /\p{L}/u.test(word) && !knows(lexicon, word) && !own.has(singular(word));
  if (words.filter(strange).length > MOST_UNKNOWN_BESIDE) return true;
  const complains = found.every(({ aim }) => COMPLAINTS.has(aim.split(':')[0] ?? ''));
  return complains && words.some((word, at) => lexicon.articles.has(words[at - 1] ?? '') && strange(word));
}

/** Wishes of one subject that ask for opposite things are for the customer to sort out. */
function isTorn(found: readonly Found[]): boolean {
  const aims = new Set(found.map(({ aim }) => aim));
  return [...aims].some((aim) =>
    [...aims].some((other) => aim !== other && aim.split(':')[0] === other.split(':')[0]),
  );
}

function namesIn(pieces: readonly Piece[]): readonly Named[] {
  return pieces.flatMap((piece) => (piece.kind === 'name' ? [piece.named] : []));
}

/** What is held already: the products and categories named beside it. */
function heldOf(named: readonly Named[]): readonly Held[] {
  return named.flatMap((name): readonly Held[] => {
    if (name.kind === 'product') return [{ kind: 'held', productId: name.productId }];
    return name.kind === 'category' ? [{ kind: 'held-category', category: name.category }] : [];
  });
}

function byWishes(
  found: readonly Found[],
  named: readonly Named[],
  vocabulary: Vocabulary,
  mends: number,
): Free {
  const confidence = mends === 0 ? BY_WISH : BY_WISH - MENDED;
  const aims = [...new Set(found.map(({ aim }) => aim))];
  const held = aims.includes('already-have:add') ? heldOf(named) : [];
  const meanings = aims
    .filter((aim) => aim !== 'already-have:add')
    .flatMap((aim) => meaningOfAim(aim, vocabulary) ?? [])
    .flatMap((meaning) => withNeeds(meaning, vocabulary));
  const senses = [...held, ...meanings].slice(0, MOST_SENSES).map((sense) => ({ sense, confidence }));
  return {
    senses,
    bareHeld: aims.includes('already-have:add') && held.length === 0 && meanings.length === 0,
  };
}

/** A subject with what is wished of it, among a few words that nobody knows. */
function byTopic(
  text: string,
  tongue: Tongue,
  vocabulary: Vocabulary,
  mends: number,
): readonly { readonly sense: Meaning; readonly confidence: number }[] {
  const { lexicon } = tongue;
  const pieces = piecesOf(text, tongue, 1);
  const stance = stanceOf(pieces);
  const unknown = pieces.filter((piece) => piece.kind === 'unknown' && !knows(lexicon, piece.word)).length;
  if (stance === null || stance === 'unclear' || unknown > MOST_UNKNOWN) return [];
  const add = stance === 'add';
  const leaning = lexicon.topics.flatMap(({ aim, pattern }): readonly Meaning[] => {
    if (text.search(pattern) < 0) return [];
    const meaning = meaningOfAim(aim, vocabulary);
    return meaning === null || meaning.kind === 'risk' ? [] : [{ ...meaning, add }];
  });
  const named = namesIn(pieces).map((name): Meaning => ({ ...name, add }));
  const confidence = BY_TOPIC - (mends + unknown > 0 ? MENDED : 0);
  return [...named, ...leaning]
    .flatMap((meaning) => withNeeds(meaning, vocabulary))
    .slice(0, MOST_SENSES)
    .map((sense) => ({ sense, confidence }));
}

/** Whether somebody gives orders here, or asks for something that no list of products answers. */
export function isOrder(sentence: string, tongue: Tongue, { tongues }: Vocabulary): boolean {
  const { text } = prepare(sentence, tongue);
  const anywhere = tongues.flatMap(({ lexicon }) => lexicon.orders.slice(0, 1));
  return [...tongue.lexicon.orders, ...anywhere].some((find) => find(text) !== null);
}

/**
 * Reads a sentence that has words which are not understood: by turns of phrase that say what is wished whatever else is
 * said, else by a subject and a stance among few unknown words. Null where nothing is certain enough to act on.
 */
export function readFreely(sentence: string, tongue: Tongue, vocabulary: Vocabulary): Free | null {
  const { text, mends } = prepare(sentence, tongue);
  if (text.split(' ').length > MOST_WORDS) return null;
  const found = wishesIn(text, tongue);
  if (found.some((one) => isTurned(one, found, text, tongue)) || isTorn(found)) return null;
  if (found.length > 0 && isElsewhere(found, text, tongue)) return null;
  const aside = tongue.lexicon.asides.some((find) => find(text) !== null);
  if (aside && found.some(({ aim }) => aim.endsWith(':remove'))) return null;
  const named = namesIn(piecesOf(text.replaceAll(' , ', ' '), tongue, 1));
  if (found.length > 0) {
    const risk = found.some(({ aim }) => aim.startsWith('risk:'));
    if (risk && found.length === 1 && !named.every((name) => name.kind === 'tag' || mayBeRisky(name)))
      return null;
    const free = byWishes(found, named, vocabulary, mends);
    return free.senses.length > 0 || free.bareHeld ? free : null;
  }
  if (aside || tongue.lexicon.errands.some((find) => find(text) !== null)) return null;
  const senses = byTopic(text.replaceAll(' , ', ' ').trim(), tongue, vocabulary, mends);
  return senses.length === 0 ? null : { senses, bareHeld: false };
}

/** What a sentence may have meant by its turns of phrase, though it is not sure enough to act on. */
export function aimsIn(sentence: string, tongue: Tongue): readonly Aim[] {
  const { text } = prepare(sentence, tongue);
  return [...new Set(wishesIn(text, tongue).map(({ aim }) => aim))];
}
