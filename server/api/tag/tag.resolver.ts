import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import type { Doors } from '../doors.js';
import { ProductType } from '../product/product.type.js';
import { TagType } from './tag.type.js';

@Resolver(() => TagType)
export class TagResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => [TagType], {
    complexity: costOfList(45),
    description: 'All tags, as ordered in rules.yaml. A customer sees those that are for everyone.',
  })
  tags(@Ctx() { viewer }: ApiContext): readonly TagType[] {
    const directory = this.doors.directory();
    return directory.visibleTags(directory.tags.keys(), viewer);
  }

  @Query(() => TagType, {
    nullable: true,
    description: 'One tag; null where the rules have none of this key, or it is not for this caller.',
  })
  tag(
    @Arg('key', () => ID, { description: 'The rule\'s own name, e.g. "stable-income".' }) key: string,
    @Ctx() { viewer }: ApiContext,
  ): TagType | null {
    return this.doors.directory().visibleTag(key, viewer);
  }

  @FieldResolver(() => [ProductType], {
    complexity: costOfList(5),
    description: 'The products that it proposes: the tag to product map.',
  })
  products(@Root() { key }: TagType): readonly ProductType[] {
    return this.doors.directory().productsOfTag(key);
  }
}
