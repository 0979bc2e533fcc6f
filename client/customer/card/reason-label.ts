import type { ReasonKind } from '../../gql/graphql.js';
import type { MessageId, Say } from '../../words/use-words.js';
import type { ReasonPart } from './why-parts.js';

const KINDS: Readonly<Partial<Record<ReasonKind, MessageId>>> = {
  ACCEPTANCE: 'cards.kind.acceptance',
  ALIKE: 'cards.kind.alike',
  CARE: 'cards.kind.care',
  CO_OCCURRENCE: 'cards.kind.coOccurrence',
  DIVERSITY: 'cards.kind.diversity',
  FEEDBACK: 'cards.kind.feedback',
  NO_HISTORY: 'cards.kind.noHistory',
  POPULARITY: 'cards.kind.popularity',
  RECENCY: 'cards.kind.recency',
  TAG: 'cards.kind.tag',
};

/** A reason in a word or two: the tag behind it, else its kind. */
export function reasonLabel(say: Say, { tag, kind }: ReasonPart): string {
  return tag?.label ?? say(KINDS[kind] ?? 'cards.kind.unknown');
}
