import type { FeedbackEvent, Meaning } from './event.js';

/** What stands for words that were erased: the subject they were understood to be about. */
function subjectOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'product':
      return meaning.productId.replaceAll('-', ' ');
    case 'tag':
      return meaning.tag.replaceAll('-', ' ');
    case 'category':
      return meaning.category.toLowerCase();
    case 'risk':
      return 'too risky';
  }
}

/** An event that means what it meant, without a word of the customer's. */
export function withoutWords(event: FeedbackEvent): FeedbackEvent {
  if (event.kind === 'undo') return event;
  return { ...event, intents: event.intents.map((one) => ({ ...one, quote: subjectOf(one.meaning) })) };
}
