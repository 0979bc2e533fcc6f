import type { Pieces } from '../../feedback/event.js';
import type { UndoOutcome, UndoRequest } from '../../service/recommendation-service.js';
import type { Doors } from '../doors.js';
import { expectedError } from '../errors.js';
import { keyOf, pieceKey } from '../global-id.js';
import type { Viewer } from '../viewer.js';
import { actorOf } from './actor.js';
import { changed } from './changed.js';
import {
  CustomerNotFoundType,
  FeedbackNotFoundType,
  IdempotencyKeyReusedType,
} from './feedback-failures.type.js';
import type { UndoFeedbackInput } from './undo-feedback.input.js';
import { type UndoFeedbackAnswer, UndoFeedbackSuccessType } from './undo-feedback.union.js';

/** An id of another kind, or of a piece of other feedback, goes on as it came, and the feedback does not have it. */
function pieceIdOf(intentId: string, feedbackId: string): string {
  const key = keyOf('Intent', intentId) ?? '';
  const prefix = pieceKey(feedbackId, '');
  return key.startsWith(prefix) ? key.slice(prefix.length) : intentId;
}

function piecesOf({ intentIds, productIds }: UndoFeedbackInput, feedbackId: string): Pieces | null {
  if ((intentIds ?? null) === null && (productIds ?? null) === null) return null;
  const pieces = {
    intentIds: (intentIds ?? []).map((id) => pieceIdOf(id, feedbackId)),
    productIds: productIds ?? [],
  };
  if (pieces.intentIds.length + pieces.productIds.length > 0) return pieces;
  throw expectedError(
    'BAD_USER_INPUT',
    'input.intentIds and input.productIds name nothing to take back. Name something, or leave both out to take back the whole.',
  );
}

export function undoRequestOf(input: UndoFeedbackInput, viewer: Viewer): UndoRequest {
  const { customerId, idempotencyKey, onBehalfOfCustomer } = input;
  const feedbackId = keyOf('Feedback', input.feedbackId) ?? input.feedbackId;
  return {
    customerId,
    idempotencyKey,
    feedbackId,
    pieces: piecesOf(input, feedbackId),
    actor: actorOf(viewer, onBehalfOfCustomer),
  };
}

function pathOf(pieceId: string, { pieces }: UndoRequest): readonly string[] {
  const intent = pieces?.intentIds.indexOf(pieceId) ?? -1;
  return intent >= 0
    ? ['input', 'intentIds', String(intent)]
    : ['input', 'productIds', String(pieces?.productIds.indexOf(pieceId) ?? 0)];
}

/** What became of a request to take feedback back, as the API says it. */
export function undoAnswerOf(
  outcome: UndoOutcome,
  request: UndoRequest,
  doors: Doors,
  viewer: Viewer,
): UndoFeedbackAnswer {
  switch (outcome.kind) {
    case 'success': {
      const { feedback, customer, changes } = changed(
        { ...outcome, said: [], question: null },
        doors,
        viewer,
      );
      return new UndoFeedbackSuccessType(feedback, customer, changes, outcome.replayed);
    }
    case 'customer-not-found':
      return new CustomerNotFoundType(outcome.customerId);
    case 'feedback-not-found':
      return new FeedbackNotFoundType(['input', 'feedbackId']);
    case 'piece-not-found':
      return new FeedbackNotFoundType(pathOf(outcome.pieceId, request));
    case 'key-reused':
      return new IdempotencyKeyReusedType();
  }
}
