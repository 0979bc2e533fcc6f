import { Field, ID, InputType } from 'type-graphql';
import { GraphQLUUID } from '../common/scalars.js';

@InputType('UndoFeedbackInput', {
  description:
    'What to take back: a whole piece of feedback, or by intentIds and productIds only some of what it says. Who takes it back follows from the token.',
})
export class UndoFeedbackInput {
  @Field(() => ID, { description: 'The bank\'s own id of the customer; "007" is not "7".' })
  readonly customerId!: string;

  @Field(() => ID, {
    description:
      'The feedback: its id, or the feedbackId of anything that rests on it. The id of an undo brings back what that took back.',
  })
  readonly feedbackId!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only these of its intents, by their id. Whatever the customer said earlier that asks the same is taken back as well.',
  })
  readonly intentIds?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only what it says about these products, by their `productId`. Whatever the customer said earlier that says the same about them is taken back as well.',
  })
  readonly productIds?: readonly string[] | null;

  @Field(() => GraphQLUUID, {
    description:
      'A fresh UUID for every undo. Send the same one when you repeat a request that got no answer: it counts once.',
  })
  readonly idempotencyKey!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'An adviser passes on what the customer said; null: false. Of no effect for customers.',
  })
  readonly onBehalfOfCustomer?: boolean | null;
}
