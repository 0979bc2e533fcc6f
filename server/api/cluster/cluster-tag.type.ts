import { Field, Int, ObjectType } from 'type-graphql';
import type { ClusterTag } from '../../engine/release.js';
import { GraphQLRatio } from '../common/scalars.js';
import { TagType } from '../tag/tag.type.js';

@ObjectType('ClusterTag', {
  simpleResolvers: true,
  description:
    "A tag that a cluster has beyond chance: at least 30 members, and the lower 95 % bound of its share above the book's share.",
})
export class ClusterTagType {
  @Field(() => TagType, { description: 'The tag.' })
  readonly tag: TagType;

  @Field(() => GraphQLRatio, {
    description: "Share of the cluster's customers who have it by their own values.",
  })
  readonly share: number;

  @Field(() => GraphQLRatio, { description: "Lower end of the share's 95 % interval." })
  readonly low: number;

  @Field(() => GraphQLRatio, { description: 'Share of the whole book, which `low` exceeds.' })
  readonly bookShare: number;

  @Field(() => Int, { description: "Number of the cluster's customers that the share is of." })
  readonly n: number;

  constructor(tag: TagType, { share, low, bookShare, n }: ClusterTag) {
    this.tag = tag;
    this.share = share;
    this.low = low;
    this.bookShare = bookShare;
    this.n = n;
  }
}
