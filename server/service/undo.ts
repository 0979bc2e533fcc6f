import type { FeedbackEvent, Pieces, Undo } from '../feedback/event.js';
import { piecesOf } from '../feedback/pieces.js';
import { undoneBy } from '../feedback/undo.js';
import type { EventKeeper, Stored } from './event-keeper.js';
import type { NotStored, UndoOutcome, UndoRequest } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';
import type { Views } from './views.js';

interface UndoTools extends ServiceTools {
  readonly views: Views;
  readonly keeper: EventKeeper;
}

/** The first id that names nothing of the event, or null. */
function unknownPiece(event: FeedbackEvent, { intentIds, productIds }: Pieces): string | null {
  const known = piecesOf(event);
  const ids = new Set(known.map(({ id }) => id));
  const products = new Set(known.map(({ productId }) => productId));
  return intentIds.find((id) => !ids.has(id)) ?? productIds.find((id) => !products.has(id)) ?? null;
}

function outcome(stored: Stored | NotStored): UndoOutcome {
  if (stored.kind !== 'stored') return stored;
  const { event, customer, changes, replayed } = stored;
  return event.kind === 'undo'
    ? { kind: 'success', event, customer, changes, replayed }
    : { kind: 'key-reused' };
}

/** Takes feedback back by appending an event that says so. What a caller can get wrong is an outcome. */
export function undoWith({
  store,
  views,
  keeper,
}: UndoTools): (request: UndoRequest) => Promise<UndoOutcome> {
  return async (request) => {
    const { customerId, feedbackId, pieces } = request;
    const begun = await keeper.begin({ ...request, body: [feedbackId, pieces] });
    if (begun.kind !== 'fresh') return outcome(begun);

    const { record, entry } = begun;
    const events = await store.events(customerId);
    const target = events.find(({ id }) => id === feedbackId);
    if (target === undefined) return { kind: 'feedback-not-found' };
    const pieceId = pieces === null ? null : unknownPiece(target, pieces);
    if (pieceId !== null) return { kind: 'piece-not-found', pieceId };
    const done = undoneBy(events, target, pieces);
    if (done !== null) {
      const customer = views.of(record, await store.state(customerId));
      return { kind: 'success', event: done, customer, changes: [], replayed: true };
    }
    const event: Undo = { ...entry, kind: 'undo', undoes: feedbackId, pieces };
    return outcome(await keeper.keep(event, record, []));
  };
}
