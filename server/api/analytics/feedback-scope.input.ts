import { Field, ID, InputType } from 'type-graphql';
import { GraphQLDateTime } from '../common/scalars.js';

/** A scope as code writes it. */
export interface AskedScope {
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly clusterIds?: readonly string[] | null;
}

@InputType('FeedbackScopeInput', {
  description: 'Which feedback to count, and which products shown. What is left out is no condition.',
})
export class FeedbackScopeInput implements AskedScope {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'From this instant on, it included.' })
  readonly from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Before this instant, it excluded.' })
  readonly to?: Date | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only what was told of customers who were in any of these clusters then: ids of clusters of the release in force. An empty list is no condition.',
  })
  readonly clusterIds?: readonly string[] | null;
}
