import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Product } from '../../engine/catalogue.js';
import type { Change } from '../../engine/why-not/smallest-change.js';
import { frameOf } from '../answer-frame.js';
import type { ApiContext } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import type { Doors } from '../doors.js';
import { expectedError } from '../errors.js';
import { readerOf } from '../policy.js';
import { WhyNotType } from './why-not.type.js';

const LONGEST_ID = 100;

function productNotFound(productId: string, nearest: readonly Product[]): Error {
  const ids = nearest.map((product) => `"${product.productId}"`).join(', ');
  return expectedError(
    'PRODUCT_NOT_FOUND',
    `Argument "productId" of "whyNot": there is no product "${productId.slice(0, LONGEST_ID)}". Nearest are ${ids}; all are listed by { products { productId } }.`,
  );
}

/** One promise, made when it is first asked for. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null;
  return () => (asked ??= ask());
}

/** Why something is not recommended. */
@Resolver(() => CustomerType)
export class WhyNotResolver {
  constructor(private readonly doors: Doors) {}

  @FieldResolver(() => WhyNotType, {
    nullable: true,
    description:
      'What keeps a product off the list, and the smallest change that lets it in. null, with an error PRODUCT_NOT_FOUND that names the nearest ids, where there is no such product.',
  })
  whyNot(
    @Root() customer: CustomerType,
    @Ctx() { viewer }: ApiContext,
    @Arg('productId', () => ID, { description: 'The catalogue\'s own name, e.g. "premium-card".' })
    productId: string,
  ): WhyNotType | Promise<WhyNotType> {
    const { service } = this.doors;
    const reader = readerOf(viewer);
    return customer.with((view) => {
      const outcome = service.whyNot(view, productId, reader);
      if (outcome.kind !== 'told') throw productNotFound(productId, outcome.nearest);
      const { standing } = outcome;
      const change = once((): Promise<Change> => service.smallestChange(view, standing.product, reader));
      return new WhyNotType(standing, view.release.rules.listSize, frameOf(view, viewer, this.doors), change);
    });
  }
}
