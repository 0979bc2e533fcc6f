import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Verdict } from '../../engine/feedback-state.js';
import { GraphQLDay, GraphQLUUID } from '../common/scalars.js';
import { VerdictEnum } from './feedback.enum.js';

@InputType('VerdictInput', { description: 'What somebody says about one product, by a button.' })
export class VerdictInput {
  @Field(() => ID, { description: 'The product, by its `productId`.' })
  readonly productId!: string;

  @Field(() => VerdictEnum, { description: 'What is said about it.' })
  readonly verdict!: Verdict;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'For NOT_NOW: the day from which it may come back; null: the usual time.',
  })
  readonly until?: Day | null;
}

/** Feedback as code writes it; see the fields below. */
export interface Submission {
  readonly customerId: string;
  readonly idempotencyKey: string;
  readonly words?: readonly string[] | null;
  readonly verdicts?: readonly VerdictInput[] | null;
  readonly choiceIds?: readonly string[] | null;
  readonly onBehalfOfCustomer?: boolean | null;
}

@InputType('SubmitFeedbackInput', {
  description:
    'Feedback in words, by verdicts, or by picking an offered choice: at least one of the three. Who gives it follows from the token.',
})
export class SubmitFeedbackInput implements Submission {
  @Field(() => ID, { description: 'The bank\'s own id of the customer; "007" is not "7".' })
  readonly customerId!: string;

  @Field(() => GraphQLUUID, {
    description:
      'A fresh UUID for every piece of feedback. Send the same one when you repeat a request that got no answer: it counts once.',
  })
  readonly idempotencyKey!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'What was said, e.g. ["fixed deposit", "too conservative"]. A bare product or topic means less of it; "add travel" or "more travel" means more.',
  })
  readonly words?: readonly string[] | null;

  @Field(() => [VerdictInput], { nullable: true, description: 'Verdicts on products.' })
  readonly verdicts?: readonly VerdictInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of choices that an earlier question offered.' })
  readonly choiceIds?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'An adviser passes on what the customer said; null: false. Of no effect for customers.',
  })
  readonly onBehalfOfCustomer?: boolean | null;
}
