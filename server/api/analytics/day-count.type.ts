import { Field, Int, ObjectType } from 'type-graphql';
import { type Day, parseDay } from '../../book/day.js';
import type { DayCount, FeedbackKind } from '../../feedback/analytics.js';
import { GraphQLDay } from '../common/scalars.js';
import { FeedbackKindEnum } from './feedback-kind.enum.js';

@ObjectType('DayCount', {
  simpleResolvers: true,
  description: 'How often one thing happened on one day.',
})
export class DayCountType {
  @Field(() => GraphQLDay, { description: 'The day in UTC.' })
  readonly day: Day;

  @Field(() => FeedbackKindEnum, { description: 'What happened.' })
  readonly kind: FeedbackKind;

  @Field(() => Int, { description: 'How often, taken back or not.' })
  readonly count: number;

  @Field(() => Int, {
    description:
      'How many of them were taken back since; 0 for UNDERSTOOD_NOTHING, UNDO and SHOWN, where nothing could stand.',
  })
  readonly takenBack: number;

  constructor({ day, kind, count, takenBack }: DayCount) {
    const parsed = parseDay(day);
    if (parsed === null) throw new Error(`The log has an entry of "${day}", which is no day.`);
    this.day = parsed;
    this.kind = kind;
    this.count = count;
    this.takenBack = takenBack;
  }
}
