import { Field, Float, ObjectType } from 'type-graphql';
import type { Compared } from '../../fairness/compare.js';
import { EstimateType } from '../common/estimate.type.js';
import { RateType } from '../common/rate.type.js';
import { DifferenceEnum } from './fairness.enum.js';

/** How a comparison came out. */
@ObjectType({ simpleResolvers: true })
export abstract class TestedType {
  @Field(() => Float, {
    nullable: true,
    description:
      'How often chance alone makes a difference as large, 0 to 1, adjusted over all tests of the report (Holm). null: not compared.',
  })
  readonly p: number | null;

  @Field(() => DifferenceEnum, {
    nullable: true,
    description: 'Set where p is below .05; null: nothing beyond chance.',
  })
  readonly beyondChance: 'LESS' | 'MORE' | null;

  constructor({ p, beyondChance }: Pick<Compared, 'p' | 'beyondChance'>) {
    this.p = p;
    this.beyondChance = beyondChance;
  }
}

@ObjectType('SameAgeTest', {
  simpleResolvers: true,
  description:
    'A group beside the others within each age band (Mantel and Haenszel): what a difference of age does not explain.',
})
export class SameAgeType extends TestedType {}

@ObjectType('ComparedRate', {
  simpleResolvers: true,
  description: 'A rate of one group of customers, beside all other groups together (Fisher).',
})
export class ComparedRateType extends TestedType {
  @Field(() => RateType, { description: 'The rate.' })
  readonly rate: RateType;

  @Field(() => EstimateType, {
    nullable: true,
    description: 'Over the highest rate of the groups, with its Katz log interval; null: not compared.',
  })
  readonly ratioToBest: EstimateType | null;

  constructor(compared: Compared) {
    super(compared);
    this.rate = new RateType(compared.rate);
    this.ratioToBest = compared.ratioToBest === null ? null : new EstimateType(compared.ratioToBest);
  }
}
