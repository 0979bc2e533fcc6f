import type { ShownOutcome, ShownRequest } from '../../service/recommendation-service.js';
import { expectedError } from '../errors.js';
import { keyOf } from '../global-id.js';
import { LARGEST_LIST } from '../page.js';
import type { Viewer } from '../viewer.js';
import { actorOf } from './actor.js';
import { CustomerNotFoundType, DecisionNotFoundType, ProductNotFoundType } from './feedback-failures.type.js';
import type { RecordShownInput } from './record-shown.input.js';
import { type RecordShownAnswer, RecordShownSuccessType } from './record-shown.union.js';

export function shownRequestOf(input: RecordShownInput, viewer: Viewer): ShownRequest {
  const { customerId, decisionId, productIds, onBehalfOfCustomer } = input;
  if (productIds.length < 1 || productIds.length > LARGEST_LIST) {
    throw expectedError(
      'BAD_USER_INPUT',
      `input.productIds must name 1 to ${LARGEST_LIST} products, but names ${productIds.length}.`,
    );
  }
  return {
    customerId,
    // An id of another kind goes on as it came, and no answer has it.
    decisionId: keyOf('Decision', decisionId) ?? decisionId,
    productIds,
    actor: actorOf(viewer, onBehalfOfCustomer),
  };
}

/** What became of it, as the API says it. */
export function shownAnswerOf(outcome: ShownOutcome, { productIds }: ShownRequest): RecordShownAnswer {
  switch (outcome.kind) {
    case 'recorded':
      return new RecordShownSuccessType(outcome.at);
    case 'customer-not-found':
      return new CustomerNotFoundType(outcome.customerId);
    case 'decision-not-found':
      return new DecisionNotFoundType();
    case 'product-not-found': {
      const index = productIds.indexOf(outcome.productId);
      return new ProductNotFoundType(outcome.productId, ['input', 'productIds', String(index)], []);
    }
  }
}
