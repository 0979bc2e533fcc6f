import type { Verdict } from '../engine/feedback-state.js';
import type { FeedbackEvent, FeedbackGiven, Pieces, VerdictGiven } from './event.js';
import { encodeChoice } from './intent.js';

/** What a verdict comes to: verdicts of one effect ask the same of a product. */
export type Effect = 'like' | 'refuse' | 'postpone' | 'hold' | 'ask';

const EFFECTS: Readonly<Record<Verdict, Effect>> = {
  LIKED: 'like',
  DISLIKED: 'refuse',
  REFUSED: 'refuse',
  TOO_RISKY: 'refuse',
  TOO_CONSERVATIVE: 'refuse',
  NOT_NOW: 'postpone',
  ALREADY_HAVE: 'hold',
  TAKEN: 'hold',
  TELL_ME_MORE: 'ask',
};

export function effectOf(verdict: Verdict): Effect {
  return EFFECTS[verdict];
}

/** The verdicts that come to an effect. */
export function verdictsOf(effect: Effect): readonly Verdict[] {
  return (Object.keys(EFFECTS) as Verdict[]).filter((verdict) => EFFECTS[verdict] === effect);
}

/** A button that likes or refuses a product says what words about it say, so it has the id of their meaning. */
function verdictPieceId({ productId, verdict }: VerdictGiven): string {
  const effect = effectOf(verdict);
  return effect === 'like' || effect === 'refuse'
    ? encodeChoice({ kind: 'product', productId, add: effect === 'like' })
    : `${effect} ${productId}`;
}

/** One thing that feedback says. Whatever asks the same has the same id, in whatever feedback it was said. */
export interface Piece {
  readonly id: string;
  /** Null where it is about more than one product. */
  readonly productId: string | null;
}

export function piecesOf(event: FeedbackEvent): readonly Piece[] {
  if (event.kind === 'undo') return [];
  return [
    ...event.intents.map(({ intentId, meaning }) => ({
      id: intentId,
      productId: meaning.kind === 'product' ? meaning.productId : null,
    })),
    ...event.verdicts.map((given) => ({ id: verdictPieceId(given), productId: given.productId })),
  ];
}

/** The ids of the pieces that are named; all where none are. */
export function pickedOf(event: FeedbackEvent, pieces: Pieces | null): ReadonlySet<string> {
  const picked = piecesOf(event).filter(
    ({ id, productId }) =>
      pieces === null ||
      pieces.intentIds.includes(id) ||
      (productId !== null && pieces.productIds.includes(productId)),
  );
  return new Set(picked.map(({ id }) => id));
}

/** The feedback with only those pieces that `keeps` accepts. */
export function partOf(event: FeedbackGiven, keeps: (pieceId: string) => boolean): FeedbackGiven {
  return {
    ...event,
    intents: event.intents.filter(({ intentId }) => keeps(intentId)),
    verdicts: event.verdicts.filter((given) => keeps(verdictPieceId(given))),
  };
}
