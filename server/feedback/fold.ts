import { NO_FEEDBACK, type FeedbackState, type Wish } from '../engine/feedback-state.js';
import type { FeedbackEvent, FeedbackGiven, Intent, VerdictGiven } from './event.js';
import { effectOf } from './pieces.js';
import { standing } from './undo.js';

function having<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

function lacking<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

type Words = Pick<Wish, 'quote' | 'confidence'>;

/** A word about one product. Asking for more about it ends nothing; liking it ends a refusal. */
function applyVerdict(
  state: FeedbackState,
  { productId, verdict, until }: VerdictGiven,
  { actor: by, asOf: day, id: feedbackId }: FeedbackGiven,
  words: Words | null,
): FeedbackState {
  const effect = effectOf(verdict);
  const before = state.verdicts.get(productId);
  // Words and a button of one piece of feedback that say the same are one thing, and the words are what was said.
  const same = before?.feedbackId === feedbackId && before.verdict === verdict ? before : null;
  const { quote, confidence } = words ?? same ?? { quote: null, confidence: 1 };
  const order = state.version + 1;
  const latest = { verdict, until, by, day, feedbackId, order, quote, confidence };
  const next = { ...state, verdicts: having(state.verdicts, productId, latest) };
  switch (effect) {
    case 'hold':
      return { ...next, held: having(state.held, productId, feedbackId) };
    case 'refuse':
      return { ...next, refusals: having(state.refusals, productId, { day, feedbackId }) };
    case 'postpone':
      return { ...next, postponed: having(state.postponed, productId, { day: until ?? day, feedbackId }) };
    case 'like':
      return {
        ...next,
        refusals: lacking(state.refusals, productId),
        postponed: lacking(state.postponed, productId),
      };
    case 'ask':
      return next;
  }
}

function applyIntent(
  state: FeedbackState,
  { meaning, quote, confidence }: Intent,
  event: FeedbackGiven,
): FeedbackState {
  const { id: feedbackId, actor: by } = event;
  const wish: Wish = { feedbackId, by, order: state.version + 1, quote, confidence };
  switch (meaning.kind) {
    case 'tag':
      return meaning.add
        ? {
            ...state,
            addedTags: having(state.addedTags, meaning.tag, wish),
            removedTags: lacking(state.removedTags, meaning.tag),
          }
        : {
            ...state,
            addedTags: lacking(state.addedTags, meaning.tag),
            removedTags: having(state.removedTags, meaning.tag, wish),
          };
    case 'category':
      return meaning.add
        ? {
            ...state,
            addedCategories: having(state.addedCategories, meaning.category, wish),
            removedCategories: lacking(state.removedCategories, meaning.category),
          }
        : {
            ...state,
            addedCategories: lacking(state.addedCategories, meaning.category),
            removedCategories: having(state.removedCategories, meaning.category, wish),
          };
    case 'product':
      return applyVerdict(
        state,
        { productId: meaning.productId, verdict: meaning.add ? 'LIKED' : 'DISLIKED', until: null },
        event,
        wish,
      );
    case 'risk': {
      // Words may lower the ceiling, never raise it: only a changed profile does, or taking the words back.
      const lowest = state.maxRiskClass?.riskClass ?? Infinity;
      if (lowest < meaning.maxRiskClass) return state;
      return { ...state, maxRiskClass: { ...wish, riskClass: meaning.maxRiskClass } };
    }
  }
}

/** The state after one more event. What an undo takes back was folded in before it, so that is for fold to leave out. */
export function foldEvent(state: FeedbackState, event: FeedbackEvent): FeedbackState {
  const version = state.version + 1;
  if (event.kind === 'undo') return { ...state, version };
  const told = event.intents.reduce((before, intent) => applyIntent(before, intent, event), state);
  const judged = event.verdicts.reduce((before, given) => applyVerdict(before, given, event, null), told);
  return { ...judged, version };
}

/**
 * What all events of one customer, oldest first, add up to, as if nothing that was taken back had been said. Pure: the
 * same events in the same order give the same state.
 */
export function fold(events: readonly FeedbackEvent[]): FeedbackState {
  return standing(events).reduce(foldEvent, NO_FEEDBACK);
}
