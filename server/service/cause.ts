import type { Verdict } from '../engine/feedback-state.js';
import { phrase, saidBy, type Phrase, type PhraseValue } from '../engine/phrase.js';
import type { FeedbackEvent, FeedbackGiven, Undo } from '../feedback/event.js';
import { partOf, pickedOf } from '../feedback/pieces.js';
import type { Cause } from './recommendation-service.js';

/** The name of a button in words; what it says beyond its product is quoted by this name. */
export function buttonName(verdict: Verdict): string {
  return verdict.toLowerCase().replaceAll('_', ' ');
}

/** What was said in words; null where only buttons were pressed. */
function quoteOf({ intents, verdicts }: FeedbackGiven): PhraseValue | null {
  const pressed = new Set(verdicts.map(({ verdict }) => buttonName(verdict)));
  const quotes = new Set(intents.map(({ quote }) => quote).filter((quote) => !pressed.has(quote)));
  return quotes.size === 0 && verdicts.length > 0 ? null : { kind: 'quote', text: [...quotes].join(', ') };
}

function productsOf({ verdicts }: FeedbackGiven): PhraseValue {
  const names = new Set(verdicts.map(({ productId }) => productId));
  return { kind: 'list', phrases: [...names].map((productId) => phrase(`product.${productId}.name`)) };
}

function causeOfFeedback(event: FeedbackGiven): Phrase {
  const quote = quoteOf(event);
  if (quote !== null) return phrase(saidBy('change.cause.feedback', event.actor), { quote });
  const [verdict = null, ...others] = new Set(event.verdicts.map((given) => given.verdict));
  const code = others.length > 0 ? 'several' : verdict;
  return phrase(saidBy(`change.cause.verdict.${code}`, event.actor), { products: productsOf(event) });
}

/** The feedback that a chain of undos ends at, with what of it is meant, and whether it is in force again. */
function unwound(
  undo: Undo,
  history: readonly FeedbackEvent[],
): { readonly meant: FeedbackGiven; readonly again: boolean } | null {
  const target = history.find(({ id }) => id === undo.undoes);
  if (target === undefined) return null;
  if (target.kind === 'feedback') {
    const picked = pickedOf(target, undo.pieces);
    return { meant: partOf(target, (id) => picked.has(id)), again: false };
  }
  const inner = unwound(target, history);
  return inner === null ? null : { ...inner, again: !inner.again };
}

function causeOfUndo(event: Undo, history: readonly FeedbackEvent[]): Phrase {
  const found = unwound(event, history);
  if (found === null)
    throw new Error(`The log lacks the event ${event.undoes}, which ${event.id} takes back.`);
  const code = found.again ? 'change.cause.again' : 'change.cause.undo';
  const quote = quoteOf(found.meant);
  return quote === null
    ? phrase(saidBy(`${code}.products`, event.actor), { products: productsOf(found.meant) })
    : phrase(saidBy(code, event.actor), { quote });
}

/**
 * Why a list changed, in words: "You told us ...", "You took back ...".
 * @param history the customer's events, among which an undo finds what it takes back
 */
export function causeOf(event: FeedbackEvent, history: readonly FeedbackEvent[]): Cause {
  return event.kind === 'feedback'
    ? { cause: 'FEEDBACK', causedBy: event.id, phrase: causeOfFeedback(event) }
    : { cause: 'UNDO', causedBy: event.id, phrase: causeOfUndo(event, history) };
}
