import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { CustomerConnectionType } from '../customer/customer-connection.type.js';
import { pageOfCustomers } from '../customer/customer-page.js';
import type { Doors } from '../doors.js';
import { pageComplexity } from '../page.js';
import { ClusterTagType } from './cluster-tag.type.js';
import { ClusterType } from './cluster.type.js';

@Resolver(() => ClusterType)
export class ClusterResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => [ClusterType], {
    complexity: ({ childComplexity }) => 1 + 8 * childComplexity,
    description: 'All clusters of the release, by number.',
  })
  clusters(): readonly ClusterType[] {
    return this.doors.directory().clusters;
  }

  @Query(() => ClusterType, {
    nullable: true,
    description: 'One cluster; null where the release has none of this number.',
  })
  cluster(
    @Arg('number', () => Int, { description: 'Its number, from 0.' }) number: number,
  ): ClusterType | null {
    return this.doors.directory().clusters.find((cluster) => cluster.number === number) ?? null;
  }

  @FieldResolver(() => [ClusterTagType], {
    complexity: ({ childComplexity }) => 1 + 6 * childComplexity,
    description:
      'The tags that its members have beyond chance, with the evidence. Members may take them over.',
  })
  tags(@Root() { tagEvidence }: ClusterType, @Ctx() { viewer }: ApiContext): readonly ClusterTagType[] {
    return tagEvidence.flatMap((evidence) => {
      const tag = this.doors.directory().visibleTag(evidence.tag, viewer);
      return tag === null ? [] : new ClusterTagType(tag, evidence);
    });
  }

  @FieldResolver(() => CustomerConnectionType, {
    complexity: pageComplexity(),
    description: 'Its members at training, by id. For advisers and analysts.',
  })
  customers(
    @Root() { number }: ClusterType,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many to list at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Go on after this cursor: `pageInfo.endCursor` of the page before. null: from the start.',
    })
    after: string | null,
    @Ctx() { viewer }: ApiContext,
  ): Promise<CustomerConnectionType> {
    return pageOfCustomers(this.doors.service, this.doors.directory(), viewer, {
      field: 'Cluster.customers',
      filter: { clusters: [number] },
      orderBy: 'CUSTOMER_ID',
      first,
      after: after ?? null,
    });
  }
}
