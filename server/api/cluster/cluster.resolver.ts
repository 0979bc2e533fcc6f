import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { costOfList, costOfPage } from '../costs.js';
import { AfterArg, FirstArg } from '../common/paging.js';
import { CustomerConnectionType } from '../customer/customer-connection.type.js';
import { pageOfCustomers } from '../customer/customer-page.js';
import type { Doors } from '../doors.js';
import { ClusterTagType } from './cluster-tag.type.js';
import { ClusterType } from './cluster.type.js';

@Resolver(() => ClusterType)
export class ClusterResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => [ClusterType], {
    complexity: costOfList(8),
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
    complexity: costOfList(6),
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
    complexity: costOfPage(),
    description: 'Its members at training, by id. For advisers and analysts.',
  })
  customers(
    @Root() { number }: ClusterType,
    @FirstArg(20) first: number,
    @AfterArg() after: string | null,
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
