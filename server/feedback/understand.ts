import { contradictionsIn } from './contradiction.js';
import type { Held, Intent, Sense } from './event.js';
import { encodeChoice, intentOf } from './intent.js';
import { meaningOfAim } from './understand/aims.js';
import { sentencesOf, type Clause } from './understand/clauses.js';
import { aimsIn, isOrder, readFreely } from './understand/read-freely.js';
import { readClause, type Stance } from './understand/read-clause.js';
import { meaningOf, riskMeaning, tellSentence, type Told } from './understand/tell-sentence.js';
import { nameKey } from './understand/tokens.js';
import { tonguesFor } from './understand/tongues.js';
import type { Tongue, Vocabulary } from './vocabulary.js';

export interface Understanding {
  /** What may be acted on, each meaning once. */
  readonly intents: readonly Intent<Sense>[];
  /** Whether something is said to be had already, without a word of what; `unclear` has it too. */
  readonly holdsSomething: boolean;
  /** What was said and not understood, as said; `suggest` makes choices of it. */
  readonly unclear: readonly string[];
  /** Quotes that ask for opposite things. */
  readonly contradictions: readonly (readonly [string, string])[];
}

/** A misspelt name less like the real one than this is never acted on, only offered as a choice. */
const LEAST_CONFIDENCE = 0.8;
const LEAST_SUGGESTED = 0.6;
const MOST_CHOICES = 4;
/** Whoever says more than this at once has a story to tell, not a wish to set. */
const LONGEST_TEXT = 1000;
const MOST_CLAUSES = 30;

/** The languages of a text, the likeliest first. */
function tongueFor(text: string, { tongues }: Vocabulary, preferred: Tongue | null): Tongue {
  const [first] = tonguesFor(text, tongues, preferred);
  if (first === undefined) throw new Error('A vocabulary has at least one language.');
  return first;
}

interface Spoken extends Pick<Clause, 'from' | 'to'> {
  readonly tongue: Tongue;
  readonly clauses: readonly Clause[];
}

function spoken(text: string, vocabulary: Vocabulary, preferred: Tongue | null): readonly Spoken[] {
  const whole = tongueFor(text, vocabulary, preferred);
  const sentences = sentencesOf(text, (sentence) => tongueFor(sentence, vocabulary, whole).lexicon.joints);
  return sentences.map((clauses) => {
    const from = clauses[0]?.from ?? 0;
    const to = clauses[clauses.length - 1]?.to ?? 0;
    return { clauses, from, to, tongue: tongueFor(text.slice(from, to), vocabulary, whole) };
  });
}

/** What stands between two places of a text, read by its turns of phrase. */
function freely(
  text: string,
  { from, to }: Pick<Clause, 'from' | 'to'>,
  tongue: Tongue,
  vocabulary: Vocabulary,
): Told | null {
  const quote = text.slice(from, to);
  const free = readFreely(quote, tongue, vocabulary);
  if (free === null) return null;
  const clear = free.senses.length > 0;
  return { senses: free.senses, clear, quote, clause: null, holdsSomething: free.bareHeld };
}

/**
 * A misspelt name may be a misspelt turn of phrase ("to conservativ"), and mere names may be part of one ("saving for a
 * house deposit").
 */
function reconsidered(strict: readonly Told[], free: Told | null): readonly Told[] {
  const senses = strict.flatMap((one) => one.senses);
  const listed = senses.length > 1 && strict.every(({ bare }) => bare === true);
  const sure = !listed && senses.every(({ confidence }) => confidence === 1);
  if (free?.clear !== true || sure) return strict;
  const ids = new Set(senses.map(({ sense }) => encodeChoice(sense)));
  return free.senses.some(({ sense }) => ids.has(encodeChoice(sense))) ? strict : [free];
}

/** A sentence word by word, and where that is not enough by its turns of phrase. */
function tellSpoken(
  text: string,
  { clauses, from, to, tongue }: Spoken,
  vocabulary: Vocabulary,
  ordered: boolean,
): readonly Told[] {
  const tongueOf = (clause: string): Tongue => tongueFor(clause, vocabulary, tongue);
  const strict = tellSentence(text, clauses, vocabulary, tongueOf, LEAST_CONFIDENCE);
  if (ordered) return strict;
  if (strict.length > 0 && strict.every(({ clear }) => clear)) {
    return reconsidered(strict, freely(text, { from, to }, tongue, vocabulary));
  }
  const whole = strict.some(({ clear }) => clear) ? null : freely(text, { from, to }, tongue, vocabulary);
  if (whole !== null) return [whole];
  const told = strict.map((one): Told => {
    if (one.clear || one.clause === null) return one;
    return freely(text, one.clause, tongueOf(one.clause.text), vocabulary) ?? one;
  });
  // What comes with a wish that was understood is how it was put.
  const understood = told.some((one, index) => one.clear && strict[index]?.clear !== true);
  return understood ? told.filter(({ clear }) => clear) : told;
}

function tell(text: string, vocabulary: Vocabulary, preferred: Tongue | null): readonly Told[] {
  const quote = text.trim();
  const unclear: readonly Told[] = [{ senses: [], clear: false, quote, clause: null }];
  if (quote.length > LONGEST_TEXT) return unclear;
  const sentences = spoken(quote, vocabulary, preferred);
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  if (clauses.length > MOST_CLAUSES) return unclear;
  // A product may have an "and" in its name.
  const { names, lexicon } = tongueFor(quote, vocabulary, preferred);
  const name = clauses.length > 1 ? names.get(nameKey(quote, lexicon.fold)) : undefined;
  if (name !== undefined) {
    const senses = [{ sense: meaningOf(name, 'remove'), confidence: 1 }];
    return [{ senses, clear: true, quote, clause: null }];
  }
  const orders = new Set(
    sentences.filter(({ from, to, tongue }) => isOrder(quote.slice(from, to), tongue, vocabulary)),
  );
  const told = sentences.flatMap((sentence): readonly Told[] => {
    if (!orders.has(sentence)) return tellSpoken(quote, sentence, vocabulary, orders.size > 0);
    // Who gives orders has no half of them obeyed.
    return [{ senses: [], clear: false, quote: quote.slice(sentence.from, sentence.to), clause: null }];
  });
  return told.length === 0 ? unclear : told;
}

/** The language of the page decides between two only where it makes sense of the text. */
function tellInAny(text: string, vocabulary: Vocabulary, preferred: Tongue | null): readonly Told[] {
  const told = tell(text, vocabulary, preferred);
  if (preferred === null || told.some(({ clear }) => clear)) return told;
  const other = tell(text, vocabulary, null);
  return other.some(({ clear }) => clear) ? other : told;
}

function preferredTongue({ tongues }: Vocabulary, locale: string | null): Tongue | null {
  const language = locale?.split(/[-_]/)[0]?.toLowerCase();
  return tongues.find(({ lexicon }) => lexicon.locale === language) ?? null;
}

/**
 * What customers' words ask for, by the rules of a lexicon for each language: no model, nothing guessed, the same words
 * always alike. A bare name is a dislike; "too conservative" wishes for growth and raises no ceiling. What is said in a
 * customer's own way counts where a turn of phrase is known; instructions to a machine never do.
 * @param words the pieces of feedback, each any text
 * @param locale decides between languages that a text may be in, and nothing else
 */
export function understand(
  words: readonly string[],
  vocabulary: Vocabulary,
  locale: string | null = null,
): Understanding {
  const preferred = preferredTongue(vocabulary, locale);
  const told = words
    .filter((text) => text.trim() !== '')
    .flatMap((text) => tellInAny(text, vocabulary, preferred));
  const all = told
    .filter(({ clear }) => clear)
    .flatMap(({ senses, quote }) =>
      senses.map(({ sense, confidence }) => intentOf(sense, quote, confidence)),
    );
  const byId = new Map([...all].reverse().map((intent) => [intent.intentId, intent]));
  return {
    intents: [...byId.values()].reverse(),
    holdsSomething: told.some(({ holdsSomething }) => holdsSomething === true),
    unclear: [...new Set(told.filter(({ clear }) => !clear).map(({ quote }) => quote))],
    contradictions: contradictionsIn(all),
  };
}

/** What may be held already: what is on the list, else any category. */
function mayBeHeld({ shown }: Vocabulary): readonly Held[] {
  if (shown.length > 0) return shown.map((productId) => ({ kind: 'held', productId }));
  const categories = ['CARD', 'DEPOSIT', 'INSURANCE', 'LOAN'] as const;
  return categories.map((category) => ({ kind: 'held-category', category }));
}

/** What a sentence may have meant by its turns of phrase. */
function aimed(sentence: string, tongue: Tongue, vocabulary: Vocabulary): readonly Sense[] {
  return aimsIn(sentence, tongue).flatMap((aim): readonly Sense[] =>
    aim === 'already-have:add' ? mayBeHeld(vocabulary) : [meaningOfAim(aim, vocabulary) ?? []].flat(),
  );
}

/** What a clause may have meant: each name in it, for more and for less where its words do not say which. */
function guesses(clause: string, tongue: Tongue, vocabulary: Vocabulary): readonly [Sense, number][] {
  return readClause(clause, tongue, LEAST_SUGGESTED).flatMap((reading) => {
    const special = riskMeaning(reading, vocabulary);
    const stances: readonly Stance[] = reading.stance === null ? ['add', 'remove'] : [reading.stance];
    const named = reading.heard.flatMap(({ named: name, confidence }) =>
      stances.map((stance): [Sense, number] => [meaningOf(name, stance), confidence]),
    );
    return special === null ? named : [[special, LEAST_SUGGESTED], ...named];
  });
}

/**
 * Choices to offer for what was unclear: what its turns of phrase may mean, and the names that occur or nearly occur in
 * it. At most four; none where nothing is near. A choice's id carries its meaning (see choiceOf).
 */
export function suggest(
  unclear: readonly string[],
  vocabulary: Vocabulary,
  locale: string | null = null,
): readonly Intent<Sense>[] {
  const preferred = preferredTongue(vocabulary, locale);
  const choices = new Map<string, Intent<Sense>>();
  const offer = (sense: Sense, quote: string, confidence: number): void => {
    const choice = intentOf(sense, quote, Math.min(confidence, LEAST_SUGGESTED));
    if (!choices.has(choice.intentId)) choices.set(choice.intentId, choice);
  };
  for (const quote of unclear.filter(({ length }) => length <= LONGEST_TEXT)) {
    const sentences = spoken(quote, vocabulary, preferred);
    for (const { from, to, tongue } of sentences.slice(0, MOST_CLAUSES)) {
      for (const sense of aimed(quote.slice(from, to), tongue, vocabulary))
        offer(sense, quote, LEAST_SUGGESTED);
    }
    const clauses = sentences.flatMap(({ clauses: own, tongue }) =>
      own.map(({ text }) => ({ text, tongue })),
    );
    for (const { text, tongue } of clauses.slice(0, MOST_CLAUSES)) {
      for (const [sense, confidence] of guesses(text, tongueFor(text, vocabulary, tongue), vocabulary))
        offer(sense, quote, confidence);
    }
  }
  return [...choices.values()].slice(0, MOST_CHOICES);
}
