import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Category } from '../../engine/feedback-state.js';
import { nested, type Phrase, phrase, productName, tagLabel } from '../../engine/phrase.js';
import type { Sense } from '../../feedback/event.js';
import { encodeChoice } from '../../feedback/intent.js';
import { GraphQLRatio } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import type { ApiContext } from '../context.js';
import type { Directory } from '../directory.js';
import { globalId, pieceKey } from '../global-id.js';
import { count } from '../phrases.js';
import { maySeePersonal } from '../policy.js';
import { CategoryEnum } from '../product/product.enum.js';
import { ProductType } from '../product/product.type.js';
import { TagType } from '../tag/tag.type.js';
import type { Viewer } from '../viewer.js';

/** One thing understood, before the door gives it a shape. */
export interface Understood {
  /** Null: nobody has asked for it; a question offers it. */
  readonly feedbackId: string | null;
  readonly meaning: Sense;
  /** Null where it was said by a button. */
  readonly quote: string | null;
  readonly confidence: number;
}

function labelOf(meaning: Sense): Phrase {
  const code = `intent.${meaning.kind}.${'add' in meaning && meaning.add ? 'add' : 'remove'}`;
  switch (meaning.kind) {
    case 'risk':
      return phrase('intent.risk', { riskClass: count(meaning.maxRiskClass) });
    case 'tag':
      return phrase(code, { name: tagLabel(meaning.tag) });
    case 'product':
      return phrase(code, { name: productName(meaning.productId) });
    case 'category':
      return phrase(code, { name: nested(`category.${meaning.category}`) });
    case 'held':
      return phrase('intent.held', { name: productName(meaning.productId) });
    case 'held-category':
      return phrase('intent.held', { name: nested(`category.${meaning.category}`) });
  }
}

/** Whether what is meant can still be shown: products and tags may be given up after somebody spoke of them. */
export function isStillKnown(
  { meaning }: Pick<Understood, 'meaning'>,
  { products, tags }: Directory,
): boolean {
  if (meaning.kind === 'product' || meaning.kind === 'held') return products.has(meaning.productId);
  return meaning.kind !== 'tag' || tags.has(meaning.tag);
}

@ObjectType('Intent', {
  simpleResolvers: true,
  description:
    'One thing that feedback asks for, as understood: exactly one of tag, product, category and maxRiskClass is set.',
})
export class IntentType {
  @Field(() => ID, {
    description:
      'Opaque id. Of a choice that a question offers: send it in `choiceIds`. Else: send it in `intentIds`, with its feedbackId, to take back only this.',
  })
  readonly id: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The feedback that asks for it, to hand to undoFeedback; null: a choice, which nobody has made.',
  })
  readonly feedbackId: string | null;

  @Field(() => Boolean, {
    description:
      'True: more of it. False: less, or never; also for maxRiskClass, and for a choice that says it is had already.',
  })
  readonly add: boolean;

  @Field(() => TagType, { nullable: true, description: 'The tag meant.' })
  readonly tag: TagType | null;

  @Field(() => ProductType, { nullable: true, description: 'The product meant.' })
  readonly product: ProductType | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'The category meant.' })
  readonly category: Category | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Nothing above this risk class, 0 to 6. Feedback may lower it, never raise it.',
  })
  readonly maxRiskClass: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words it was understood from; null: said by a button, or masked for this caller.',
  })
  readonly quote: string | null;

  @Field(() => GraphQLRatio, {
    description: '1 for an exact word of the vocabulary, less for a near spelling.',
  })
  readonly confidence: number;

  private readonly labelPhrase: Phrase;

  constructor({ feedbackId, meaning, quote, confidence }: Understood, directory: Directory, viewer: Viewer) {
    const choiceId = encodeChoice(meaning);
    this.id = globalId('Intent', feedbackId === null ? choiceId : pieceKey(feedbackId, choiceId));
    this.feedbackId = feedbackId === null ? null : globalId('Feedback', feedbackId);
    this.add = 'add' in meaning && meaning.add;
    this.tag = meaning.kind === 'tag' ? directory.visibleTag(meaning.tag, viewer) : null;
    this.product = 'productId' in meaning ? directory.product(meaning.productId) : null;
    this.category = 'category' in meaning ? meaning.category : null;
    this.maxRiskClass = meaning.kind === 'risk' ? meaning.maxRiskClass : null;
    this.quote = maySeePersonal(viewer) ? quote : null;
    this.confidence = confidence;
    this.labelPhrase = labelOf(meaning);
  }

  @Field(() => String, { description: 'The chip\'s words, e.g. "More: Travel".' })
  label(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(this.labelPhrase, speech);
  }
}
