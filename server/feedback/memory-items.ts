import type { FeedbackKind, Scope } from './analytics.js';
import type { Entry, FeedbackEvent, Intent, Meaning, VerdictGiven } from './event.js';
import { effectOf } from './pieces.js';
import { standing } from './undo.js';

/** One thing that was said. */
export interface Item {
  readonly entry: Entry;
  /** Null: a button said it. */
  readonly meaning: Meaning | null;
  readonly kind: FeedbackKind;
  /** What it means for the acceptance of a product; null: nothing. */
  readonly reaction: Reaction | null;
  /** False once it was taken back. */
  readonly stands: boolean;
}

export interface Reaction {
  readonly productId: string;
  readonly kind: 'taken' | 'refused' | 'liked';
}

function reactionTo({ productId, verdict }: VerdictGiven): Reaction | null {
  if (verdict === 'TAKEN') return { productId, kind: 'taken' };
  const effect = effectOf(verdict);
  if (effect === 'refuse') return { productId, kind: 'refused' };
  return effect === 'like' ? { productId, kind: 'liked' } : null;
}

const KINDS = { tag: 'TAG', product: 'PRODUCT', category: 'CATEGORY', risk: 'RISK' } as const;

function understood(meaning: Meaning): Pick<Item, 'meaning' | 'kind' | 'reaction'> {
  const reaction: Reaction | null =
    meaning.kind === 'product'
      ? { productId: meaning.productId, kind: meaning.add ? 'liked' : 'refused' }
      : null;
  return { meaning, kind: KINDS[meaning.kind], reaction };
}

/** What a customer said, taken back or not. @param events all of the customer, by place */
export function itemsOf(events: readonly FeedbackEvent[]): readonly Item[] {
  const left = new Set<Intent | VerdictGiven>(
    standing(events).flatMap((event) => (event.kind === 'undo' ? [] : [...event.intents, ...event.verdicts])),
  );
  return events.flatMap((event) => {
    if (event.kind === 'undo') return [];
    return [
      ...event.intents.map((intent) => ({
        entry: event,
        ...understood(intent.meaning),
        stands: left.has(intent),
      })),
      ...event.verdicts.map((given) => ({
        entry: event,
        meaning: null,
        kind: given.verdict,
        reaction: reactionTo(given),
        stands: left.has(given),
      })),
    ];
  });
}

/** Whether an entry lies in a scope. */
export function isWithin(
  { from, to, clusters, releases }: Scope,
  { at, cluster, release }: Pick<Entry, 'at' | 'cluster' | 'release'>,
): boolean {
  if ((from !== null && at < from) || (to !== null && at >= to)) return false;
  return clusters === null || (clusters.includes(cluster) && releases.includes(release));
}
