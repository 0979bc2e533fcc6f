import { NO_FEEDBACK, type FeedbackState, type ProductVerdict, type Wish } from '../engine/feedback-state.js';
import type { FeedbackEvent, Intent, VerdictGiven } from './event.js';

function having<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

function lacking<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

function judged(event: FeedbackEvent, { verdict, until }: Omit<VerdictGiven, 'productId'>): ProductVerdict {
  return { verdict, until, by: event.actor, day: event.asOf, feedbackId: event.id };
}

function applyIntent(state: FeedbackState, { meaning, quote }: Intent, event: FeedbackEvent): FeedbackState {
  const wish: Wish = { feedbackId: event.id, quote };
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
    case 'product': {
      const verdict = judged(event, { verdict: meaning.add ? 'LIKED' : 'DISLIKED', until: null });
      return { ...state, verdicts: having(state.verdicts, meaning.productId, verdict) };
    }
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
  const verdicts = event.verdicts.reduce<ReadonlyMap<string, ProductVerdict>>(
    (before, given) => having(before, given.productId, judged(event, given)),
    told.verdicts,
  );
  return { ...told, verdicts, version: state.version + 1 };
}

/** What all events of one customer, oldest first, add up to. */
export function fold(events: readonly FeedbackEvent[]): FeedbackState {
  return events.reduce(foldEvent, NO_FEEDBACK);
}
