import { databaseName } from './postgres-connection.js';

/** Where feedback is kept. */
export type FeedbackPlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** In words, without a password. */
export function describePlace(place: FeedbackPlace): string {
  switch (place.kind) {
    case 'memory':
      return 'Feedback is kept in memory: it is forgotten when this program ends.';
    case 'sqlite':
      return `Feedback is kept in ${place.file}.`;
    case 'postgres':
      return `Feedback is kept in ${databaseName(place.url)}.`;
  }
}
