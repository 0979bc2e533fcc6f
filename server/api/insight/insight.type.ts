import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import { type Insight, INSIGHT_KINDS, type InsightKind, type SilentKind } from '../../engine/insight.js';
import { described, enumeration } from '../common/enumeration.js';
import { factsOf, FactType } from '../common/fact.type.js';
import { GraphQLDay } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import { globalId } from '../global-id.js';
import { visibleFacts } from '../policy.js';
import { ProductType } from '../product/product.type.js';
import type { AnswerFrame } from '../answer-frame.js';

const InsightKindEnum = enumeration(INSIGHT_KINDS);
registerEnumType(InsightKindEnum, {
  name: 'InsightKind',
  description: 'The three strategic insights of a customer page.',
  valuesConfig: described<InsightKind>({
    ENGAGEMENT_STRATEGY: 'How and when to talk with the customer.',
    PRODUCT_DISCOVERY: 'What the customer could use and may not know of.',
    SERVICE_OPTIMIZATION: 'What would help even if nothing is sold.',
  }),
});

@ObjectType('Insight', {
  simpleResolvers: true,
  description: 'One number of this customer, what it is compared with, and one act with a date.',
})
export class InsightType {
  @Field(() => ID, { description: 'Opaque id of customer and insight.' })
  readonly id: string;

  @Field(() => InsightKindEnum, { description: 'Which of the three it is.' })
  readonly kind: InsightKind;

  @Field(() => String, { description: 'Stable name for programs, e.g. "utilisation-path".' })
  readonly code: string;

  @Field(() => FactType, { description: 'The number it is about.' })
  readonly figure: FactType;

  @Field(() => [FactType], {
    description: 'The other values it rests on.',
    complexity: costOfList(3),
  })
  readonly facts: readonly FactType[];

  @Field(() => ProductType, { nullable: true, description: 'The product it speaks of; null: none.' })
  readonly product: ProductType | null;

  @Field(() => GraphQLDay, {
    description: 'The day by which to act; afterwards the insight is no longer shown.',
  })
  readonly expiresOn: Day;

  constructor(
    private readonly insight: Insight,
    private readonly frame: AnswerFrame,
  ) {
    const { customerId, viewer, directory, facts } = frame;
    this.id = globalId('Insight', `${customerId}:${insight.code}`);
    this.kind = insight.kind;
    this.code = insight.code;
    this.figure = new FactType(insight.figure, facts);
    this.facts = factsOf(visibleFacts(viewer, insight.facts), facts);
    this.product = insight.productId === null ? null : directory.product(insight.productId);
    this.expiresOn = insight.actBy;
  }

  @Field(() => TextType, { description: 'What is to be seen, in a sentence.' })
  headline(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.insight.headline, words, speech, { about: this.frame.customerId });
  }

  @Field(() => TextType, { description: 'What to do, and by when.' })
  action(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.insight.action, words, speech, { about: this.frame.customerId });
  }
}

@ObjectType('SilentInsight', {
  simpleResolvers: true,
  description:
    'A kind of insight that has nothing true to say about this customer today. Better silent than filler.',
})
export class SilentInsightType {
  @Field(() => InsightKindEnum, { description: 'The silent kind.' })
  readonly kind: InsightKind;

  constructor(private readonly silent: SilentKind) {
    this.kind = silent.kind;
  }

  @Field(() => TextType, { description: 'Why it is silent.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.silent.phrase, words, speech);
  }
}
