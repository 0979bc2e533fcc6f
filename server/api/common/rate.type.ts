import { Field, Int, ObjectType } from 'type-graphql';
import type { Rate } from '../../model/model.js';
import { GraphQLRatio } from './scalars.js';

@ObjectType('Rate', {
  simpleResolvers: true,
  description: 'A share with how sure it is: its 95 % Wilson interval and the number of cases behind it.',
})
export class RateType implements Rate {
  @Field(() => GraphQLRatio, { description: 'The share.' })
  readonly value: number;

  @Field(() => GraphQLRatio, { description: 'Lower end of the 95 % interval.' })
  readonly low: number;

  @Field(() => GraphQLRatio, { description: 'Upper end of the 95 % interval.' })
  readonly high: number;

  @Field(() => Int, { description: 'Number of cases.' })
  readonly n: number;

  constructor({ value, low, high, n }: Rate) {
    this.value = value;
    this.low = low;
    this.high = high;
    this.n = n;
  }
}
