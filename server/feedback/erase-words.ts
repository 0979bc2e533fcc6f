import type { FeedbackEvent } from './event.js';
import { subjectOf } from './intent.js';

/**
 * An event that means what it meant, without a word of the customer's. Nor with the hash of the request that brought them,
 * by which short words could be guessed: its key, used again, is then refused with whatever request.
 */
export function withoutWords(event: FeedbackEvent): FeedbackEvent {
  if (event.kind === 'undo') return event;
  return {
    ...event,
    requestHash: '',
    intents: event.intents.map((one) => ({ ...one, quote: subjectOf(one.meaning) })),
  };
}
