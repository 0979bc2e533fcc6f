import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { ClusterPortrait, ClusterTag } from '../../engine/release.js';
import type { ClusterSummary } from '../../model/model.js';
import { type FactFrame, factsOf, FactType } from '../common/fact.type.js';
import { NodeType } from '../common/node.type.js';
import { GraphQLRatio } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import { globalId } from '../global-id.js';

@ObjectType('Cluster', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A group of customers alike in income, spending and credit. Its number means nothing in itself and may change with a new release; its name comes from what sets it apart.',
})
export class ClusterType extends NodeType {
  @Field(() => Int, { description: 'Number within the release, from 0.' })
  readonly number: number;

  @Field(() => Int, { description: 'Number of customers at training.' })
  readonly size: number;

  @Field(() => GraphQLRatio, { description: "Share of the book's customers at training." })
  readonly share: number;

  @Field(() => Float, {
    description:
      'Mean silhouette of its members, -1 to 1: how much closer they are to each other than to the next cluster.',
  })
  readonly silhouette: number;

  @Field(() => [FactType], {
    description:
      "Its typical values, the most distinguishing first; each with the book's median to compare with.",
    complexity: costOfList(6),
  })
  readonly profile: readonly FactType[];

  /** Tags beyond chance, as trained. */
  readonly tagEvidence: readonly ClusterTag[];

  constructor(
    private readonly portrait: ClusterPortrait,
    { size, share, silhouette }: ClusterSummary,
    frame: FactFrame,
  ) {
    super(globalId('Cluster', String(portrait.number)));
    this.number = portrait.number;
    this.size = size;
    this.share = share;
    this.silhouette = silhouette;
    this.profile = factsOf(portrait.profile, frame);
    this.tagEvidence = portrait.tags;
  }

  @Field(() => String, { description: 'A name from its two most distinguishing values.' })
  name(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(this.portrait.name, speech);
  }
}
