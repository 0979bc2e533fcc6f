import { FieldResolver, Query, Resolver } from 'type-graphql';
import { costOfList } from '../costs.js';
import { ClusterType } from '../cluster/cluster.type.js';
import type { Doors } from '../doors.js';
import { ReleaseType } from './release.type.js';

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => ReleaseType, { description: 'The release that answers at the moment: its model card.' })
  release(): ReleaseType {
    return this.doors.directory().release;
  }

  @FieldResolver(() => [ClusterType], {
    complexity: costOfList(8),
    description: 'Its clusters, by number.',
  })
  clusters(): readonly ClusterType[] {
    return this.doors.directory().clusters;
  }
}
