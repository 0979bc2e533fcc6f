import { Field, Int, ObjectType } from 'type-graphql';
import type { ProductOutcomes } from '../../feedback/analytics.js';
import { acceptanceOf } from '../../service/acceptance.js';
import { RateType } from '../common/rate.type.js';
import type { Directory } from '../directory.js';
import { ProductType } from '../product/product.type.js';
import { type Listed, listed } from './listed.js';
import { ListedType } from './listed.type.js';

@ObjectType('ProductAcceptance', {
  simpleResolvers: true,
  description:
    'What came of showing one product. Each customer counts once, by what they said at or after the first time that they were shown it in the time asked for, and did not take back.',
})
export class ProductAcceptanceType {
  @Field(() => ProductType, { description: 'The product.' })
  readonly product: ProductType;

  @Field(() => RateType, { description: 'Share of the customers shown it who took it.' })
  readonly acceptance: RateType;

  @Field(() => Int, { description: 'Number of customers who were shown it.' })
  readonly shown: number;

  @Field(() => Int, { description: 'How many of those took it out. Having it already is no sale.' })
  readonly taken: number;

  @Field(() => Int, {
    description:
      'How many of those refused it, by a button (DISLIKED, REFUSED, TOO_RISKY, TOO_CONSERVATIVE) or in words.',
  })
  readonly refused: number;

  @Field(() => Int, { description: 'How many of those liked it, by a button or in words. Not a sale.' })
  readonly liked: number;

  constructor(product: ProductType, outcomes: ProductOutcomes) {
    const { shown, taken, refused, liked } = outcomes;
    this.product = product;
    this.acceptance = new RateType(acceptanceOf(outcomes));
    this.shown = shown;
    this.taken = taken;
    this.refused = refused;
    this.liked = liked;
  }
}

@ObjectType('ProductAcceptanceList', {
  simpleResolvers: true,
  description: 'Acceptance of every product that was shown, with what is left out.',
})
export class ProductAcceptanceListType extends ListedType {
  @Field(() => [ProductAcceptanceType], { description: 'By product id.' })
  readonly items: readonly ProductAcceptanceType[];

  constructor(list: Listed<ProductAcceptanceType>) {
    super(list);
    this.items = list.items;
  }
}

export function acceptanceIn(
  { products }: Directory,
  outcomes: readonly ProductOutcomes[],
  minimumCell: number,
): ProductAcceptanceListType {
  const listing = listed(
    outcomes,
    minimumCell,
    ({ shown }) => shown,
    (one) => {
      const product = products.get(one.productId);
      return product === undefined ? null : new ProductAcceptanceType(product, one);
    },
  );
  return new ProductAcceptanceListType(listing);
}
