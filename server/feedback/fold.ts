import { NO_FEEDBACK, type FeedbackState, type Verdict, type Wish } from '../engine/feedback-state.js';
import type { FeedbackEvent, Intent, VerdictGiven } from './event.js';

function having<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

function lacking<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

const REFUSALS: ReadonlySet<Verdict> = new Set(['DISLIKED', 'REFUSED', 'TOO_RISKY', 'TOO_CONSERVATIVE']);
const HOLDINGS: ReadonlySet<Verdict> = new Set(['ALREADY_HAVE', 'TAKEN']);

/** A word about one product. Asking for more about it takes nothing back; liking it takes a refusal back. */
function applyVerdict(state: FeedbackState, given: VerdictGiven, event: FeedbackEvent): FeedbackState {
  const { productId, verdict, until } = given;
  const { actor: by, asOf: day, id: feedbackId } = event;
  const order = state.version + 1;
  const latest = { verdict, until, by, day, feedbackId, order };
  const next = { ...state, verdicts: having(state.verdicts, productId, latest) };
  if (HOLDINGS.has(verdict)) return { ...next, held: new Set([...state.held, productId]) };
  if (REFUSALS.has(verdict)) return { ...next, refusals: having(state.refusals, productId, day) };
  if (verdict === 'NOT_NOW') return { ...next, postponed: having(state.postponed, productId, until ?? day) };
  if (verdict !== 'LIKED') return next;
  return {
    ...next,
    refusals: lacking(state.refusals, productId),
    postponed: lacking(state.postponed, productId),
  };
}

function applyIntent(state: FeedbackState, { meaning, quote }: Intent, event: FeedbackEvent): FeedbackState {
  const wish: Wish = { feedbackId: event.id, quote, by: event.actor, order: state.version + 1 };
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
      );
    case 'risk': {
      // Words may lower the ceiling, never raise it: only a changed profile does.
      const lowered = Math.min(meaning.maxRiskClass, state.maxRiskClass?.riskClass ?? meaning.maxRiskClass);
      return { ...state, maxRiskClass: { ...wish, riskClass: lowered } };
    }
  }
}

/** The state after one more event. Pure: the same events in the same order give the same state. */
export function foldEvent(state: FeedbackState, event: FeedbackEvent): FeedbackState {
  const told = event.intents.reduce((before, intent) => applyIntent(before, intent, event), state);
  const judged = event.verdicts.reduce((before, given) => applyVerdict(before, given, event), told);
  return { ...judged, version: state.version + 1 };
}

/** What all events of one customer, oldest first, add up to. */
export function fold(events: readonly FeedbackEvent[]): FeedbackState {
  return events.reduce(foldEvent, NO_FEEDBACK);
}
