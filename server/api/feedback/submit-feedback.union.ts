import { createUnionType, Field, ObjectType } from 'type-graphql';
import { costOfList } from '../costs.js';
import { CustomerType } from '../customer/customer.type.js';
import { RecommendationChangeType } from '../recommendation/recommendation-change.type.js';
import { FeedbackType } from './feedback.type.js';
import {
  ChoiceNotFoundType,
  ContradictoryFeedbackType,
  CustomerNotFoundType,
  EmptyFeedbackType,
  FeedbackTooLongType,
  IdempotencyKeyReusedType,
  ProductNotFoundType,
} from './feedback-failures.type.js';

@ObjectType('SubmitFeedbackSuccess', {
  simpleResolvers: true,
  description: 'The feedback is stored and obeyed. `customer` holds everything a page must show now.',
})
export class SubmitFeedbackSuccessType {
  @Field(() => FeedbackType, { description: 'What was stored and understood.' })
  readonly feedback: FeedbackType;

  @Field(() => CustomerType, { description: 'The customer, with recommendations and insights made anew.' })
  readonly customer: CustomerType;

  @Field(() => [RecommendationChangeType], {
    complexity: costOfList(10),
    description: 'How the list changed: new, gone, moved, and why.',
  })
  readonly changes: readonly RecommendationChangeType[];

  @Field(() => Boolean, { description: 'True: this request was received before; nothing was stored twice.' })
  readonly replayed: boolean;

  constructor(
    feedback: FeedbackType,
    customer: CustomerType,
    changes: readonly RecommendationChangeType[],
    replayed: boolean,
  ) {
    this.feedback = feedback;
    this.customer = customer;
    this.changes = changes;
    this.replayed = replayed;
  }
}

export const SubmitFeedbackResult = createUnionType({
  name: 'SubmitFeedbackResult',
  description:
    'Success, or one of the failures that the caller can mend. Select __typename, and "... on UserError { message path }".',
  types: () =>
    [
      SubmitFeedbackSuccessType,
      CustomerNotFoundType,
      ProductNotFoundType,
      ChoiceNotFoundType,
      EmptyFeedbackType,
      FeedbackTooLongType,
      ContradictoryFeedbackType,
      IdempotencyKeyReusedType,
    ] as const,
});
export type SubmitFeedbackAnswer =
  | SubmitFeedbackSuccessType
  | CustomerNotFoundType
  | ProductNotFoundType
  | ChoiceNotFoundType
  | EmptyFeedbackType
  | FeedbackTooLongType
  | ContradictoryFeedbackType
  | IdempotencyKeyReusedType;
