import { Ctx, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type { CustomerTag, TagSource } from '../../engine/decision.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import type { AnswerFrame } from '../answer-frame.js';
import { described, enumeration } from '../common/enumeration.js';
import { type FactFrame, factsOf, FactType } from '../common/fact.type.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import { visibleFacts } from '../policy.js';
import { TagType } from '../tag/tag.type.js';
import type { Viewer } from '../viewer.js';

const TagSourceEnum = enumeration<TagSource>(['OWN', 'CLUSTER', 'FEEDBACK']);
registerEnumType(TagSourceEnum, {
  name: 'TagSource',
  description: "Where a customer's tag comes from.",
  valuesConfig: described<TagSource>({
    OWN: "The customer's own values.",
    CLUSTER: 'Taken over from the cluster, where no own value speaks against it.',
    FEEDBACK: 'The customer asked for it.',
  }),
});

@ObjectType('CustomerTag', {
  simpleResolvers: true,
  description: 'A tag that a customer has, with what proves it.',
})
export class CustomerTagType {
  @Field(() => TagType, { description: 'The tag.' })
  readonly tag: TagType;

  @Field(() => TagSourceEnum, { description: 'Where it comes from.' })
  readonly source: TagSource;

  @Field(() => Float, {
    description:
      'How much it counts, 0 to 1: 1 for own values and own words, less for what the cluster suggests.',
  })
  readonly weight: number;

  @Field(() => [FactType], {
    description: 'The values that prove it.',
    complexity: costOfList(2),
  })
  readonly evidence: readonly FactType[];

  constructor(
    private readonly customerTag: CustomerTag,
    tag: TagType,
    private readonly frame: FactFrame,
    viewer: Viewer,
  ) {
    this.tag = tag;
    this.source = customerTag.source;
    this.weight = customerTag.weight;
    this.evidence = factsOf(visibleFacts(viewer, customerTag.evidence), frame);
  }

  @Field(() => TextType, { description: 'Why the customer has it, in a sentence.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.customerTag.because, words, speech, { about: this.frame.customerId });
  }
}

/** The customer's tags that the viewer may know of. */
export function customerTagsOf(
  { decision }: CustomerView,
  { directory, facts, viewer }: AnswerFrame,
): readonly CustomerTagType[] {
  return decision.tags.flatMap((customerTag) => {
    const tag = directory.visibleTag(customerTag.tag, viewer);
    return tag === null ? [] : new CustomerTagType(customerTag, tag, facts, viewer);
  });
}
