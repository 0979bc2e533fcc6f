import type { Decision, Recommendation } from '../engine/decision.js';
import { phrase, productName, type Phrase, type PhraseValue } from '../engine/phrase.js';
import type { Cause, ChangeKind, RecommendationChange } from './recommendation-service.js';

function byProduct(list: readonly Recommendation[]): ReadonlyMap<string, Recommendation> {
  return new Map(list.map((recommendation) => [recommendation.product.productId, recommendation]));
}

/** Why a product left the list: a rule stopped it, nothing speaks for it any more, or others are ahead. */
function whyGone(productId: string, after: Decision): Phrase {
  const withheld = after.withheld.find(({ product }) => product.productId === productId);
  // Changes are told to whoever asks, so what is for the bank's staff is left out.
  const check = withheld?.checks.find(({ audience }) => audience === 'everyone');
  if (check !== undefined)
    return phrase('change.cause.blocked', { check: { kind: 'phrase', phrase: check.phrase } });
  const outranked = after.recommendations.some(({ product }) => product.productId === productId);
  return phrase(outranked ? 'change.cause.outranked' : 'change.cause.unproposed');
}

function rankValue(rank: number | null): PhraseValue {
  return { kind: 'quantity', unit: 'COUNT', value: rank, column: 'rank' };
}

function kindOf(fromRank: number | null, toRank: number | null): ChangeKind | null {
  if (fromRank === null) return 'NEW';
  if (toRank === null) return 'GONE';
  if (fromRank === toRank) return null;
  return toRank < fromRank ? 'UP' : 'DOWN';
}

/** The place among the first `size`, from 0; -1 where it is not among them. */
export function placeIn({ recommendations }: Decision, productId: string, size: number): number {
  return recommendations.slice(0, size).findIndex(({ product }) => product.productId === productId);
}

/** The products whose place among the first `size` is another one. */
export function movedBetween(before: Decision, after: Decision, size: number): readonly string[] {
  const listed = [before, after].flatMap(({ recommendations }) =>
    recommendations.slice(0, size).map(({ product }) => product.productId),
  );
  return [...new Set(listed)].filter((id) => placeIn(before, id, size) !== placeIn(after, id, size));
}

const ORDER: readonly ChangeKind[] = ['NEW', 'GONE', 'UP', 'DOWN'];

/**
 * How the first `size` of two lists differ: new, gone, up, down, each by rank, with the reason.
 * @param causeFor why a product moved; what left the list says itself what stopped it
 */
export function changesBetween(
  before: Decision,
  after: Decision,
  size: number,
  causeFor: (productId: string) => Cause,
): readonly RecommendationChange[] {
  const old = byProduct(before.recommendations.slice(0, size));
  const now = byProduct(after.recommendations.slice(0, size));
  return [...new Set([...now.keys(), ...old.keys()])]
    .flatMap((productId): readonly RecommendationChange[] => {
      const product = (now.get(productId) ?? old.get(productId))?.product;
      const fromRank = old.get(productId)?.rank ?? null;
      const toRank = now.get(productId)?.rank ?? null;
      const kind = kindOf(fromRank, toRank);
      if (product === undefined || kind === null) return [];
      const { cause, causedBy, phrase: why } = causeFor(productId);
      const because = kind === 'GONE' ? whyGone(productId, after) : why;
      return [
        {
          kind,
          product,
          fromRank,
          toRank,
          cause,
          causedBy,
          phrase: phrase(`change.${kind}`, {
            product: productName(productId),
            fromRank: rankValue(fromRank),
            toRank: rankValue(toRank),
            because: { kind: 'phrase', phrase: because },
          }),
        },
      ];
    })
    .sort(
      (one, other) =>
        ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) ||
        (one.toRank ?? one.fromRank ?? 0) - (other.toRank ?? other.fromRank ?? 0),
    );
}
