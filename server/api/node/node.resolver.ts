import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { NodeType } from '../common/node.type.js';
import type { ApiContext } from '../context.js';
import { costOfEach } from '../costs.js';
import type { Doors } from '../doors.js';
import { expectedError } from '../errors.js';
import { LARGEST_PAGE } from '../page.js';
import { findNodes } from './nodes.js';

@Resolver()
export class NodeResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything that has an id, fetched again. null: there is nothing of this id, or this caller may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The `id` of an earlier answer.' }) id: string,
    @Ctx() context: ApiContext,
  ): Promise<NodeType | null> {
    const [node] = await findNodes([id], this.doors, context);
    return node ?? null;
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    complexity: costOfEach('ids', 1),
    description: 'Several at once: one answer an id, in the order asked, null where there is none.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Up to ${LARGEST_PAGE} ids of earlier answers.` })
    ids: readonly string[],
    @Ctx() context: ApiContext,
  ): Promise<readonly (NodeType | null)[]> {
    if (ids.length > LARGEST_PAGE) {
      throw expectedError(
        'BAD_USER_INPUT',
        `Argument "ids" of "nodes" has ${ids.length} ids; ask for at most ${LARGEST_PAGE} at once.`,
      );
    }
    return findNodes(ids, this.doors, context);
  }
}
