import { Field, Int, ObjectType } from 'type-graphql';
import type { Benefit, ProductGroup } from '../../fairness/product-group.js';
import type { FairnessRow } from '../../fairness/rates.js';
import { EstimateType } from '../common/estimate.type.js';
import { RateType } from '../common/rate.type.js';
import { ComparedRateType, SameAgeType, TestedType } from './compared-rate.type.js';
import { BenefitEnum, ProductGroupEnum } from './fairness.enum.js';

const NOT_STATED = 'not stated';

@ObjectType('FairnessRow', {
  simpleResolvers: true,
  description:
    'What one group of customers is shown of one group of products. p and beyondChance are of the selection rate.',
})
export class FairnessRowType extends TestedType {
  @Field(() => String, { description: 'The column that tells the customers apart.' })
  readonly column: string;

  @Field(() => String, {
    description: 'Its value, as most rows spell it, or the age band; "not stated" where nothing is known.',
  })
  readonly group: string;

  @Field(() => Boolean, {
    description: 'False for those of whom nothing is known: they are compared with nobody.',
  })
  readonly stated: boolean;

  @Field(() => ProductGroupEnum, { description: 'The products.' })
  readonly products: ProductGroup;

  @Field(() => BenefitEnum, { description: 'What it means to be shown more of them.' })
  readonly benefit: Benefit;

  @Field(() => Int, { description: 'Number of customers of the group.' })
  readonly customers: number;

  @Field(() => RateType, {
    description: 'Share of them who have something of the products among the first places of their list.',
  })
  readonly selectionRate: RateType;

  @Field(() => EstimateType, {
    nullable: true,
    description: 'That share over the highest one, with its Katz log interval; null: not compared.',
  })
  readonly ratioToBest: EstimateType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether that ratio is below four fifths (29 CFR 1607.4(D)). null: not compared, or credit, an offer of which is no benefit by itself.',
  })
  readonly belowFourFifths: boolean | null;

  @Field(() => SameAgeType, {
    nullable: true,
    description: 'The selection rate within age bands; null: not compared, or the column is age itself.',
  })
  readonly sameAge: SameAgeType | null;

  @Field(() => ComparedRateType, {
    nullable: true,
    description:
      'Of those to whom tags proposed something of the products, the share from whom a rule of suitability withheld some; null: too few.',
  })
  readonly withheld: ComparedRateType | null;

  @Field(() => ComparedRateType, {
    nullable: true,
    description:
      'Equal opportunity: of those who qualify, the share who were shown some; null: too few. For HELP: those to whom an own tag proposes it, and the list of today. For the others: those who opened some after heldOutAfter, and the list of that day.',
  })
  readonly opportunity: ComparedRateType | null;

  @Field(() => EstimateType, {
    description:
      "The products' share of the first places of all their lists, each counted 1 / log2(1 + rank), with its bootstrap interval.",
  })
  readonly exposure: EstimateType;

  constructor(column: string, row: FairnessRow) {
    const { group, products, customers, selection, belowFourFifths, sameAge, withheld, opportunity } = row;
    super(selection);
    this.column = column;
    this.group = group ?? NOT_STATED;
    this.stated = group !== null;
    this.products = products;
    this.benefit = row.benefit;
    this.customers = customers;
    this.selectionRate = new RateType(selection.rate);
    this.ratioToBest = selection.ratioToBest === null ? null : new EstimateType(selection.ratioToBest);
    this.belowFourFifths = belowFourFifths;
    this.sameAge = sameAge === null ? null : new SameAgeType(sameAge);
    this.withheld = withheld === null ? null : new ComparedRateType(withheld);
    this.opportunity = opportunity === null ? null : new ComparedRateType(opportunity);
    this.exposure = new EstimateType(row.exposure);
  }
}
