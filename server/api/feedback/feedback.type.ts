import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Actor, Verdict } from '../../engine/feedback-state.js';
import { phrase } from '../../engine/phrase.js';
import type { FeedbackEvent, Intent, Sense, VerdictGiven } from '../../feedback/event.js';
import type { Question } from '../../service/recommendation-service.js';
import { GraphQLDateTime, GraphQLDay } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import type { Directory } from '../directory.js';
import { globalId } from '../global-id.js';
import { quote } from '../phrases.js';
import { ProductType } from '../product/product.type.js';
import { maySeePersonal } from '../policy.js';
import type { Viewer } from '../viewer.js';
import { ActorEnum, VerdictEnum } from './feedback.enum.js';
import { IntentType, isStillKnown } from './intent.type.js';

function intentsOf(
  intents: readonly Intent<Sense>[],
  feedbackId: string | null,
  directory: Directory,
  viewer: Viewer,
): readonly IntentType[] {
  return intents
    .filter((intent) => isStillKnown(intent, directory))
    .map((intent) => new IntentType({ feedbackId, ...intent }, directory, viewer));
}

@ObjectType('Question', { simpleResolvers: true, description: 'Asked back where words were not understood.' })
export class QuestionType {
  @Field(() => [IntentType], {
    description: 'What may have been meant; send the id of one in `choiceIds`. May be empty.',
  })
  readonly choices: readonly IntentType[];

  constructor(
    private readonly question: Question,
    directory: Directory,
    viewer: Viewer,
  ) {
    this.choices = intentsOf(question.choices, null, directory, viewer);
  }

  @Field(() => TextType, { description: 'The question in words.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(
      phrase('question.unclear', { words: quote(this.question.unclear.join(', ')) }),
      words,
      speech,
    );
  }
}

@ObjectType('VerdictGiven', {
  simpleResolvers: true,
  description: 'A verdict on one product, as it was stored.',
})
export class VerdictGivenType {
  @Field(() => ProductType, { description: 'The product.' })
  readonly product: ProductType;

  @Field(() => VerdictEnum, { description: 'What was said about it.' })
  readonly verdict: Verdict;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'For NOT_NOW: the day from which it may come back; null: the usual time.',
  })
  readonly until: Day | null;

  constructor({ verdict, until }: VerdictGiven, product: ProductType) {
    this.product = product;
    this.verdict = verdict;
    this.until = until;
  }
}

/** An event of the log, with the words it came with and what became of it. */
interface Told {
  readonly event: FeedbackEvent;
  readonly said: readonly string[];
  readonly question: Question | null;
  readonly undoneBy: FeedbackEvent | null;
}

@ObjectType('Feedback', {
  simpleResolvers: true,
  description:
    'One piece of feedback, as stored in the log; or its being taken back, which is stored as well.',
})
export class FeedbackType {
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id: string;

  @Field(() => GraphQLDateTime, { description: 'When it was stored.' })
  readonly at: string;

  @Field(() => ActorEnum, { description: 'Who gave it.' })
  readonly actor: Actor;

  @Field(() => [String], {
    description:
      'The words as they were said; empty where only buttons were used, the words were erased, or are masked for this caller.',
  })
  readonly said: readonly string[];

  @Field(() => [IntentType], { description: 'What was understood from the words.' })
  readonly understood: readonly IntentType[];

  @Field(() => [VerdictGivenType], { description: 'The verdicts given by buttons.' })
  readonly verdicts: readonly VerdictGivenType[];

  @Field(() => QuestionType, {
    nullable: true,
    description: 'What we would like to ask back; null: everything was understood.',
  })
  readonly question: QuestionType | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The feedback that this takes back; null: it says something itself. To bring that back, take this back.',
  })
  readonly undoes: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the whole of it was taken back; null: it stands, or some of it does.',
  })
  readonly undoneAt: string | null;

  readonly event: FeedbackEvent;

  constructor({ event, said, question, undoneBy }: Told, directory: Directory, viewer: Viewer) {
    this.event = event;
    this.id = globalId('Feedback', event.id);
    this.at = event.at;
    this.actor = event.actor;
    this.said = maySeePersonal(viewer) ? said : [];
    const { intents, verdicts } = event.kind === 'feedback' ? event : { intents: [], verdicts: [] };
    this.understood = intentsOf(intents, event.id, directory, viewer);
    this.verdicts = verdicts.flatMap((given) => {
      const product = directory.products.get(given.productId);
      return product === undefined ? [] : [new VerdictGivenType(given, product)];
    });
    this.question = question === null ? null : new QuestionType(question, directory, viewer);
    this.undoneAt = undoneBy?.at ?? null;
    this.undoes = event.kind === 'undo' ? globalId('Feedback', event.undoes) : null;
  }
}
