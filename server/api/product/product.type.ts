import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Product, Regime } from '../../engine/catalogue.js';
import type { Category } from '../../engine/feedback-state.js';
import type { Phrase } from '../../engine/phrase.js';
import { MoneyType, moneyOf } from '../common/money.type.js';
import { NodeType } from '../common/node.type.js';
import { GraphQLDay, GraphQLRatio } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import type { ApiContext } from '../context.js';
import { globalId } from '../global-id.js';
import { productNamePhrase } from '../phrases.js';
import { CategoryEnum, RegimeEnum } from './product.enum.js';

@ObjectType('Product', {
  implements: NodeType,
  simpleResolvers: true,
  description: "A product or service of the bank's catalogue (data/catalogue.yaml).",
})
export class ProductType extends NodeType {
  @Field(() => ID, { description: 'The catalogue\'s own name, e.g. "recurring-deposit".' })
  readonly productId: string;

  @Field(() => CategoryEnum, { description: 'The kind of product.' })
  readonly category: Category;

  @Field(() => RegimeEnum, { description: 'The body of law it falls under.' })
  readonly regime: Regime;

  @Field(() => Int, {
    nullable: true,
    description: 'PRIIPs summary risk indicator, 1 (lowest) to 7; null outside the INVESTMENT regime.',
  })
  readonly riskClass: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Recommended holding time in months; null where there is none.',
  })
  readonly horizonMonths: number | null;

  @Field(() => Int, { description: 'Months for which the money cannot be taken out; 0: at any time.' })
  readonly lockInMonths: number;

  @Field(() => MoneyType, { nullable: true, description: 'Smallest amount to start with; null: none.' })
  readonly minimumAmount: MoneyType | null;

  @Field(() => GraphQLRatio, {
    nullable: true,
    description: 'Ongoing charge a year: 0.002 is 0.2 %; null where there is none or it is not known.',
  })
  readonly yearlyCost: number | null;

  @Field(() => Boolean, { description: 'Hard to understand, so that it is shown as information only.' })
  readonly complex: boolean;

  @Field(() => [String], {
    description: 'Values of Product_Type and Product_ID in the CSVs that are this product.',
  })
  readonly countsAs: readonly string[];

  @Field(() => [String], {
    description: "The product's terms beyond age 18, as written in the catalogue; all must hold.",
  })
  readonly eligibility: readonly string[];

  @Field(() => GraphQLDay, { description: 'First day on offer.' })
  readonly validFrom: Day;

  @Field(() => GraphQLDay, { nullable: true, description: 'Last day on offer; null: no end is set.' })
  readonly validTo: Day | null;

  /** Tags that propose it, by key. */
  readonly tagKeys: readonly string[];

  private readonly namePhrase: Phrase;

  constructor(product: Product, currency: string) {
    super(globalId('Product', product.productId));
    this.productId = product.productId;
    this.category = product.category;
    this.regime = product.regime;
    this.riskClass = product.riskClass;
    this.horizonMonths = product.horizonMonths;
    this.lockInMonths = product.lockInMonths;
    this.minimumAmount = moneyOf(product.minimumAmount, currency, 'Minimum_Amount');
    this.yearlyCost = product.yearlyCost;
    this.complex = product.complex;
    this.countsAs = product.countsAs;
    this.eligibility = product.eligibility;
    this.validFrom = product.validFrom;
    this.validTo = product.validTo;
    this.tagKeys = product.tags;
    this.namePhrase = productNamePhrase(product.productId);
  }

  @Field(() => String, { description: "The product's name for people." })
  name(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(this.namePhrase, speech);
  }
}
