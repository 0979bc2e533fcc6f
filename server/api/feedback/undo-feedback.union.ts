import { createUnionType, Field, ObjectType } from 'type-graphql';
import { costOfList } from '../costs.js';
import { CustomerType } from '../customer/customer.type.js';
import { RecommendationChangeType } from '../recommendation/recommendation-change.type.js';
import { FeedbackType } from './feedback.type.js';
import {
  CustomerNotFoundType,
  FeedbackNotFoundType,
  IdempotencyKeyReusedType,
} from './feedback-failures.type.js';

@ObjectType('UndoFeedbackSuccess', {
  simpleResolvers: true,
  description:
    'What was said is taken back, and the answers are as if it had not been said. `customer` holds everything a page must show now.',
})
export class UndoFeedbackSuccessType {
  @Field(() => FeedbackType, { description: 'The undo, as stored. Take it back to bring back what it took.' })
  readonly undo: FeedbackType;

  @Field(() => CustomerType, { description: 'The customer, with recommendations and insights made anew.' })
  readonly customer: CustomerType;

  @Field(() => [RecommendationChangeType], {
    complexity: costOfList(10),
    description: 'How the list changed: new, gone, moved, and why.',
  })
  readonly changes: readonly RecommendationChangeType[];

  @Field(() => Boolean, {
    description: 'True: it was taken back before; nothing was stored twice, and `undo` is what took it back.',
  })
  readonly replayed: boolean;

  constructor(
    undo: FeedbackType,
    customer: CustomerType,
    changes: readonly RecommendationChangeType[],
    replayed: boolean,
  ) {
    this.undo = undo;
    this.customer = customer;
    this.changes = changes;
    this.replayed = replayed;
  }
}

export const UndoFeedbackResult = createUnionType({
  name: 'UndoFeedbackResult',
  description:
    'Success, or one of the failures that the caller can mend. Select __typename, and "... on UserError { message path }".',
  types: () =>
    [UndoFeedbackSuccessType, CustomerNotFoundType, FeedbackNotFoundType, IdempotencyKeyReusedType] as const,
});
export type UndoFeedbackAnswer =
  UndoFeedbackSuccessType | CustomerNotFoundType | FeedbackNotFoundType | IdempotencyKeyReusedType;
