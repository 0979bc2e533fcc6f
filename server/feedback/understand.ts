import { contradictionsIn } from './contradiction.js';
import type { Intent } from './event.js';
import { intentOf } from './intent.js';
import { sentencesOf } from './understand/clauses.js';
import { readClause, type Stance } from './understand/read-clause.js';
import { meaningOf, riskMeaning, tellSentence, type Told } from './understand/tell-sentence.js';
import { nameKey } from './understand/tokens.js';
import type { Vocabulary } from './vocabulary.js';

export interface Understanding {
  /** What may be acted on, each meaning once. */
  readonly intents: readonly Intent[];
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

function tell(text: string, vocabulary: Vocabulary): readonly Told[] {
  const quote = text.trim();
  const unclear: readonly Told[] = [{ meanings: [], clear: false, quote }];
  if (quote.length > LONGEST_TEXT) return unclear;
  const sentences = sentencesOf(quote);
  const clauses = sentences.flat().length;
  if (clauses > MOST_CLAUSES) return unclear;
  // A product may have an "and" in its name.
  const name = clauses > 1 ? vocabulary.names.get(nameKey(quote)) : undefined;
  if (name !== undefined) {
    return [{ meanings: [{ meaning: meaningOf(name, 'remove'), confidence: 1 }], clear: true, quote }];
  }
  const told = sentences.flatMap((clauses) => tellSentence(quote, clauses, vocabulary, LEAST_CONFIDENCE));
  return told.length === 0 ? unclear : told;
}

/**
 * What customers' words ask for, by the rules of a lexicon: no model, nothing guessed, the same words always alike. A
 * bare name is a dislike; "too conservative" wishes for growth and raises no ceiling. A clause with words that are not
 * understood is unclear as a whole, instructions to a machine among it.
 * @param words the pieces of feedback, each any text
 */
export function understand(words: readonly string[], vocabulary: Vocabulary): Understanding {
  const told = words.filter((text) => text.trim() !== '').flatMap((text) => tell(text, vocabulary));
  const all = told
    .filter(({ clear }) => clear)
    .flatMap(({ meanings, quote }) =>
      meanings.map(({ meaning, confidence }) => intentOf(meaning, quote, confidence)),
    );
  const byId = new Map([...all].reverse().map((intent) => [intent.intentId, intent]));
  return {
    intents: [...byId.values()].reverse(),
    unclear: [...new Set(told.filter(({ clear }) => !clear).map(({ quote }) => quote))],
    contradictions: contradictionsIn(all),
  };
}

/** What a clause may have meant: each name in it, for more and for less where its words do not say which. */
function guesses(clause: string, quote: string, vocabulary: Vocabulary): readonly Intent[] {
  return readClause(clause, vocabulary, LEAST_SUGGESTED).flatMap((reading) => {
    const special = riskMeaning(reading, vocabulary);
    const stances: readonly Stance[] = reading.stance === null ? ['add', 'remove'] : [reading.stance];
    const named = reading.heard.flatMap(({ named: name, confidence }) =>
      stances.map((stance) =>
        intentOf(meaningOf(name, stance), quote, Math.min(confidence, LEAST_SUGGESTED)),
      ),
    );
    return special === null ? named : [intentOf(special, quote, LEAST_SUGGESTED), ...named];
  });
}

/**
 * Choices to offer for what was unclear: the names that occur or nearly occur in it. At most four; none where nothing
 * is near. A choice's id carries its meaning (see choiceOf).
 */
export function suggest(unclear: readonly string[], vocabulary: Vocabulary): readonly Intent[] {
  const choices = new Map<string, Intent>();
  for (const quote of unclear.filter(({ length }) => length <= LONGEST_TEXT)) {
    for (const { text } of sentencesOf(quote).flat().slice(0, MOST_CLAUSES)) {
      for (const intent of guesses(text, quote, vocabulary)) choices.set(intent.intentId, intent);
    }
  }
  return [...choices.values()].slice(0, MOST_CHOICES);
}
