import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeKind, RecommendationChange } from '../../service/recommendation-service.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { globalId } from '../global-id.js';
import { ProductType } from '../product/product.type.js';
import { ChangeKindEnum } from './recommendation.enum.js';

@ObjectType('RecommendationChange', {
  simpleResolvers: true,
  description: 'How a product moved between two lists, and why.',
})
export class RecommendationChangeType {
  @Field(() => ChangeKindEnum, { description: 'How it moved.' })
  readonly kind: ChangeKind;

  @Field(() => ProductType, { description: 'What moved.' })
  readonly product: ProductType;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place before, from 1; null: it was not on the list.',
  })
  readonly fromRank: number | null;

  @Field(() => Int, { nullable: true, description: 'Its place now, from 1; null: it is not on the list.' })
  readonly toRank: number | null;

  @Field(() => ID, { description: 'The feedback that caused it.' })
  readonly causedBy: string;

  constructor(
    private readonly change: RecommendationChange,
    product: ProductType,
  ) {
    this.kind = change.kind;
    this.product = product;
    this.fromRank = change.fromRank;
    this.toRank = change.toRank;
    this.causedBy = globalId('Feedback', change.causedBy);
  }

  @Field(() => TextType, { description: 'The change in a sentence, with its cause.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.change.phrase, words, speech);
  }
}
