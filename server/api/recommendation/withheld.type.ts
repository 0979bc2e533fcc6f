import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Withheld } from '../../engine/decision.js';
import { phrase, type Phrase } from '../../engine/phrase.js';
import type { Step } from '../../engine/rules.js';
import { GraphQLDay } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfItemSearch, costOfList } from '../costs.js';
import { globalId, recommendationKey } from '../global-id.js';
import { ProductType } from '../product/product.type.js';
import { CheckType } from './check.type.js';
import { StepEnum } from './recommendation.enum.js';
import type { AnswerFrame } from '../answer-frame.js';
import { mayHear } from '../policy.js';
import { TraitChangeType, traitChangesOf } from '../why-not/trait-change.type.js';

@ObjectType('Withheld', {
  simpleResolvers: true,
  description:
    'A product that tags propose for the customer, but that a rule stops. Nothing is withheld silently.',
})
export class WithheldType {
  @Field(() => ID, { description: 'Opaque id of customer and product; not the id of a recommendation.' })
  readonly id: string;

  @Field(() => ProductType, { description: 'What is withheld.' })
  readonly product: ProductType;

  @Field(() => StepEnum, { description: 'The strictest thing that stops it.' })
  readonly step: Step;

  @Field(() => [CheckType], {
    description: 'The rules that stop it, the strictest first.',
    complexity: costOfList(2),
  })
  readonly checks: readonly CheckType[];

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day on which it may come back by itself; null: not by waiting.',
  })
  readonly reviewOn: Day | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The feedback that stops it, to hand to undoFeedback; it may stop others too. null: something else stops it, whatever was said.',
  })
  readonly feedbackId: string | null;

  private readonly because: Phrase;

  constructor(
    private readonly withheld: Withheld,
    stoppedBy: string | null,
    private readonly frame: AnswerFrame,
  ) {
    const { customerId, directory, facts, viewer, context } = frame;
    const { product, step, checks, reviewOn } = withheld;
    this.id = globalId('Withheld', recommendationKey(customerId, product.productId, context));
    this.product = directory.product(product.productId);
    this.step = step;
    const told = checks.filter(({ audience }) => mayHear(viewer, audience));
    this.checks = told.map((check) => new CheckType(check, facts, viewer));
    this.because = told[0]?.phrase ?? phrase('value.unknown');
    this.reviewOn = reviewOn;
    this.feedbackId = stoppedBy === null ? null : globalId('Feedback', stoppedBy);
  }

  @Field(() => [TraitChangeType], {
    nullable: true,
    complexity: costOfItemSearch(),
    description:
      "What would have to change for it to pass: the smallest change of what is the customer's own to change; all parts of it are needed. null: nothing the customer can change. Ask for it when somebody opens the item: it is searched for.",
  })
  async wouldChange(): Promise<readonly TraitChangeType[] | null> {
    const change = await this.frame.smallestChange(this.withheld.product);
    return traitChangesOf(change.kind === 'found' ? change.moves : null, this.frame.facts.currency);
  }

  @Field(() => TextType, {
    description: 'Why, in a sentence: what the strictest rule says that the reader may hear of.',
  })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.because, words, speech, { about: this.frame.customerId });
  }
}
