import { Field, Int, ObjectType } from 'type-graphql';
import type { CountedScope } from './counted-scope.js';

@ObjectType('FeedbackAnalytics', {
  simpleResolvers: true,
  description:
    'Counts over all feedback and all products shown in a scope, made anew in the database for each field that is asked for.',
})
export class FeedbackAnalyticsType {
  @Field(() => Int, {
    description:
      'Rows about fewer customers than this are left out, and counted as `suppressed`: 5 for analysts, 1 for advisers, who may open every customer anyway.',
  })
  readonly minimumCell: number;

  readonly scope: CountedScope;

  constructor(minimumCell: number, scope: CountedScope) {
    this.minimumCell = minimumCell;
    this.scope = scope;
  }
}
