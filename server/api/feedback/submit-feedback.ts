import type { GraphQLError } from 'graphql';
import { formatDay, type Day } from '../../book/day.js';
import type { SubmitOutcome, SubmitRequest } from '../../service/recommendation-service.js';
import type { Doors } from '../doors.js';
import { expectedError } from '../errors.js';
import { keyOf } from '../global-id.js';
import type { Viewer } from '../viewer.js';
import { actorOf } from './actor.js';
import { changed } from './changed.js';
import {
  ChoiceNotFoundType,
  ContradictoryFeedbackType,
  CustomerNotFoundType,
  EmptyFeedbackType,
  FeedbackTooLongType,
  IdempotencyKeyReusedType,
  ProductNotFoundType,
} from './feedback-failures.type.js';
import type { Submission } from './submit-feedback.input.js';
import { type SubmitFeedbackAnswer, SubmitFeedbackSuccessType } from './submit-feedback.union.js';

function badUntil(index: number, complaint: string): GraphQLError {
  return expectedError('BAD_USER_INPUT', `input.verdicts.${index}.until ${complaint}.`);
}

/** @param asOf the day that stands for today; a later one may be named for "not now" */
export function requestOf(submission: Submission, viewer: Viewer, asOf: Day): SubmitRequest {
  const { customerId, idempotencyKey, words, verdicts, choiceIds, onBehalfOfCustomer } = submission;
  return {
    customerId,
    idempotencyKey,
    words: words ?? [],
    verdicts: (verdicts ?? []).map(({ productId, verdict, until = null }, index) => {
      if (until !== null && verdict !== 'NOT_NOW')
        throw badUntil(index, 'belongs to NOT_NOW only; leave it out');
      if (until !== null && until <= asOf) {
        throw badUntil(index, `must be after ${formatDay(asOf)}, the day that stands for today`);
      }
      return { productId, verdict, until };
    }),
    // An id of another kind goes on as it came, and no question offered it.
    choiceIds: (choiceIds ?? []).map((id) => keyOf('Intent', id) ?? id),
    actor: actorOf(viewer, onBehalfOfCustomer),
  };
}

function pathOf(
  list: 'verdicts' | 'choiceIds',
  index: number,
  ...rest: readonly string[]
): readonly string[] {
  return index < 0 ? ['input', list] : ['input', list, String(index), ...rest];
}

/** What became of a request, as the API says it. */
export function answerOf(
  outcome: SubmitOutcome,
  request: SubmitRequest,
  doors: Doors,
  viewer: Viewer,
): SubmitFeedbackAnswer {
  switch (outcome.kind) {
    case 'success': {
      const { feedback, customer, changes } = changed(outcome, doors, viewer);
      return new SubmitFeedbackSuccessType(feedback, customer, changes, outcome.replayed);
    }
    case 'customer-not-found':
      return new CustomerNotFoundType(outcome.customerId);
    case 'product-not-found': {
      const index = request.verdicts.findIndex(({ productId }) => productId === outcome.productId);
      const nearest = outcome.nearest.map(({ productId }) => doors.directory().product(productId));
      return new ProductNotFoundType(outcome.productId, pathOf('verdicts', index, 'productId'), nearest);
    }
    case 'choice-not-found':
      return new ChoiceNotFoundType(pathOf('choiceIds', request.choiceIds.indexOf(outcome.choiceId)));
    case 'empty':
      return new EmptyFeedbackType();
    case 'too-long':
      return new FeedbackTooLongType(outcome.limit, outcome.unit);
    case 'contradictory':
      return new ContradictoryFeedbackType(outcome.quotes);
    case 'key-reused':
      return new IdempotencyKeyReusedType();
  }
}
