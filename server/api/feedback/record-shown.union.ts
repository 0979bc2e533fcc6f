import { createUnionType, Field, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../common/scalars.js';
import { CustomerNotFoundType, DecisionNotFoundType, ProductNotFoundType } from './feedback-failures.type.js';

@ObjectType('RecordShownSuccess', {
  simpleResolvers: true,
  description: 'It is taken down. Nothing that is answered changes by it.',
})
export class RecordShownSuccessType {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly recordedAt: string;

  constructor(recordedAt: string) {
    this.recordedAt = recordedAt;
  }
}

export const RecordShownResult = createUnionType({
  name: 'RecordShownResult',
  description:
    'Success, or one of the failures that the caller can mend. Select __typename, and "... on UserError { message path }".',
  types: () =>
    [RecordShownSuccessType, CustomerNotFoundType, DecisionNotFoundType, ProductNotFoundType] as const,
});
export type RecordShownAnswer =
  RecordShownSuccessType | CustomerNotFoundType | DecisionNotFoundType | ProductNotFoundType;
