import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CauseKind, ChangeKind, RecommendationChange } from '../../service/recommendation-service.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import type { Doors } from '../doors.js';
import { globalId } from '../global-id.js';
import { ProductType } from '../product/product.type.js';
import { CauseEnum, ChangeKindEnum } from './recommendation.enum.js';

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

  @Field(() => CauseEnum, { description: 'What kind of thing caused it.' })
  readonly cause: CauseKind;

  @Field(() => ID, { nullable: true, description: 'The feedback that caused it; null: something else did.' })
  readonly causedBy: string | null;

  constructor(
    private readonly change: RecommendationChange,
    product: ProductType,
  ) {
    this.kind = change.kind;
    this.product = product;
    this.fromRank = change.fromRank;
    this.toRank = change.toRank;
    this.cause = change.cause;
    this.causedBy = change.causedBy === null ? null : globalId('Feedback', change.causedBy);
  }

  @Field(() => TextType, { description: 'The change in a sentence, with its cause.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.change.phrase, words, speech);
  }
}

/** Changes as the API shows them, also of products that are no longer on offer. */
export function changeTypesOf(
  changes: readonly RecommendationChange[],
  { service, directory }: Doors,
): readonly RecommendationChangeType[] {
  return changes.map((change) => {
    const { product } = change;
    const known = directory().products.get(product.productId);
    return new RecommendationChangeType(change, known ?? new ProductType(product, service.release.currency));
  });
}
