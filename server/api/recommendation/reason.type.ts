import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Reason, ReasonKind } from '../../engine/decision.js';
import { type FactFrame, factsOf, FactType } from '../common/fact.type.js';
import { GraphQLRatio } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import { visibleFacts } from '../policy.js';
import { TagType } from '../tag/tag.type.js';
import type { Viewer } from '../viewer.js';
import { ReasonKindEnum } from './recommendation.enum.js';

@ObjectType('Reason', {
  simpleResolvers: true,
  description:
    "One part of a recommendation's score. The points of all reasons add up to the score exactly; a customer's own view leaves out those meant for the bank's staff.",
})
export class ReasonType {
  @Field(() => ReasonKindEnum, { description: 'Where the points come from.' })
  readonly kind: ReasonKind;

  @Field(() => String, { description: 'Stable name for programs, e.g. "tag:stable-income".' })
  readonly code: string;

  @Field(() => Int, {
    description: 'Points in thousandths; negative where the reason speaks against the product.',
  })
  readonly points: number;

  @Field(() => [FactType], {
    description: 'The values it rests on.',
    complexity: costOfList(2),
  })
  readonly facts: readonly FactType[];

  @Field(() => TagType, { nullable: true, description: 'The tag behind it; null unless kind is TAG.' })
  readonly tag: TagType | null;

  @Field(() => GraphQLRatio, {
    nullable: true,
    description:
      'Of the customers with what this one has, the share who also took the product; null unless kind is CO_OCCURRENCE.',
  })
  readonly confidence: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The confidence divided by the share among all customers: 2 is twice as often; null unless kind is CO_OCCURRENCE.',
  })
  readonly lift: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of customers behind the confidence; null unless kind is CO_OCCURRENCE.',
  })
  readonly support: number | null;

  constructor(
    private readonly reason: Reason,
    tag: TagType | null,
    private readonly frame: FactFrame,
    viewer: Viewer,
  ) {
    this.kind = reason.kind;
    this.code = reason.code;
    this.points = reason.points;
    this.facts = factsOf(visibleFacts(viewer, reason.facts), frame);
    this.tag = tag;
    this.confidence = reason.confidence;
    this.lift = reason.lift;
    this.support = reason.support;
  }

  @Field(() => TextType, { description: 'The reason in a sentence.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.reason.phrase, words, speech, { about: this.frame.customerId });
  }
}
