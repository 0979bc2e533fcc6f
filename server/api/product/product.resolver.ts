import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Category } from '../../engine/feedback-state.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import type { Doors } from '../doors.js';
import { TagType } from '../tag/tag.type.js';
import { CategoryEnum } from './product.enum.js';
import { ProductType } from './product.type.js';

@Resolver(() => ProductType)
export class ProductResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => [ProductType], {
    complexity: costOfList(40),
    description: 'The catalogue.',
  })
  products(
    @Arg('category', () => CategoryEnum, { nullable: true, description: 'Only this category; null: all.' })
    category: Category | null | undefined,
  ): readonly ProductType[] {
    const products = [...this.doors.directory().products.values()];
    return products.filter((product) => (category ?? product.category) === product.category);
  }

  @Query(() => ProductType, {
    nullable: true,
    description: 'One product; null where the catalogue has none of this id.',
  })
  product(
    @Arg('productId', () => ID, { description: 'The catalogue\'s own name, e.g. "recurring-deposit".' })
    productId: string,
  ): ProductType | null {
    return this.doors.directory().products.get(productId) ?? null;
  }

  @FieldResolver(() => [TagType], {
    complexity: costOfList(3),
    description: 'The tags that propose it. A customer sees those that are for everyone.',
  })
  tags(@Root() { tagKeys }: ProductType, @Ctx() { viewer }: ApiContext): readonly TagType[] {
    return this.doors.directory().visibleTags(tagKeys, viewer);
  }
}
