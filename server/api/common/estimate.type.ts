import { Field, Float, ObjectType } from 'type-graphql';
import type { Estimate } from '../../fairness/estimate.js';

@ObjectType('Estimate', {
  simpleResolvers: true,
  description: 'A figure with how sure it is: its 95 % interval.',
})
export class EstimateType implements Estimate {
  @Field(() => Float, { description: 'The figure.' })
  readonly value: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  readonly low: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  readonly high: number;

  constructor({ value, low, high }: Estimate) {
    this.value = value;
    this.low = low;
    this.high = high;
  }
}
