import { Field, ObjectType } from 'type-graphql';
import type { Membership } from '../../engine/decision.js';
import { ClusterType } from '../cluster/cluster.type.js';
import { GraphQLRatio } from '../common/scalars.js';
import type { Directory } from '../directory.js';

@ObjectType('Membership', {
  simpleResolvers: true,
  description: "The cluster that a customer belongs to, by the votes of the forest's trees.",
})
export class MembershipType {
  @Field(() => ClusterType, { description: 'The cluster with the most votes.' })
  readonly cluster: ClusterType;

  @Field(() => GraphQLRatio, { description: 'Share of the trees that voted for it.' })
  readonly confidence: number;

  @Field(() => ClusterType, {
    nullable: true,
    description: 'The cluster with the second most votes; null: all trees agree.',
  })
  readonly runnerUp: ClusterType | null;

  @Field(() => GraphQLRatio, {
    nullable: true,
    description: 'Share of the trees that voted for the runner-up; null without one.',
  })
  readonly runnerUpConfidence: number | null;

  constructor({ cluster, confidence, runnerUp, runnerUpConfidence }: Membership, directory: Directory) {
    this.cluster = directory.cluster(cluster);
    this.confidence = confidence;
    this.runnerUp = runnerUp === null ? null : directory.cluster(runnerUp);
    this.runnerUpConfidence = runnerUpConfidence;
  }
}
