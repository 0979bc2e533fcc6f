import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Check, Recommendation } from '../../engine/decision.js';
import { recommendationPhrase } from '../../engine/explain.js';
import type { Actor, Verdict } from '../../engine/feedback-state.js';
import type { Phrase } from '../../engine/phrase.js';
import type { Advice, Outcome } from '../../engine/rules.js';
import type { AnswerFrame } from '../answer-frame.js';
import { NodeType } from '../common/node.type.js';
import { GraphQLRatio } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import { ActorEnum, VerdictEnum } from '../feedback/feedback.enum.js';
import { globalId, recommendationKey } from '../global-id.js';
import { disclosurePhrase } from '../phrases.js';
import { mayHear, readerOf } from '../policy.js';
import { ProductType } from '../product/product.type.js';
import { CheckType } from './check.type.js';
import { ReasonType } from './reason.type.js';
import { AdviceEnum, OUTCOMES, OutcomeEnum } from './recommendation.enum.js';

type Reader = 'customer' | 'adviser';

/** A recommendation is immutable, so its sentence is put together once for each kind of reader. */
const sentences = new WeakMap<Recommendation, Map<Reader, Phrase>>();

function sentenceOf(recommendation: Recommendation, reader: Reader, customerId: string): Phrase {
  const known = sentences.get(recommendation) ?? new Map<Reader, Phrase>();
  sentences.set(recommendation, known);
  const sentence = known.get(reader) ?? recommendationPhrase(recommendation, reader, customerId);
  known.set(reader, sentence);
  return sentence;
}

@ObjectType('Recommendation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A product that suits the customer now, with every point of its score explained. Its id stands for customer and product.',
})
export class RecommendationType extends NodeType {
  @Field(() => ProductType, { description: 'What is recommended.' })
  readonly product: ProductType;

  @Field(() => Int, { description: 'Place on the list, from 1.' })
  readonly rank: number;

  @Field(() => Int, { description: "Thousandths: the exact sum of its reasons' points." })
  readonly score: number;

  @Field(() => GraphQLRatio, {
    description:
      'How likely it was that the product stood at this place, above 0: 1 where nothing was left to chance. Chance only ever moves deposits and services, and nothing for customers in arrears.',
  })
  readonly propensity: number;

  @Field(() => AdviceEnum, { description: 'As what it may be shown.' })
  readonly advice: Advice;

  @Field(() => [ReasonType], {
    description: 'Why, the strongest first.',
    complexity: costOfList(3),
  })
  readonly reasons: readonly ReasonType[];

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'The latest verdict on the product; null: none was given.',
  })
  readonly verdict: Verdict | null;

  @Field(() => ActorEnum, { nullable: true, description: 'Who gave the verdict; null without one.' })
  readonly verdictBy: Actor | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The feedback that gave the verdict, to hand to undoFeedback; null without one.',
  })
  readonly feedbackId: string | null;

  constructor(
    private readonly recommendation: Recommendation,
    private readonly frame: AnswerFrame,
  ) {
    const { customerId, context } = frame;
    super(
      globalId('Recommendation', recommendationKey(customerId, recommendation.product.productId, context)),
    );
    const { product, rank, score, propensity, advice, reasons, verdict } = recommendation;
    const { viewer, directory, facts } = frame;
    this.product = directory.product(product.productId);
    this.rank = rank;
    this.score = score;
    this.propensity = propensity;
    this.advice = advice;
    this.reasons = reasons
      .filter(({ audience }) => mayHear(viewer, audience))
      .map((reason) => {
        const tag = reason.tag === null ? null : directory.visibleTag(reason.tag, viewer);
        return new ReasonType(reason, tag, facts, viewer);
      });
    this.verdict = verdict?.verdict ?? null;
    this.verdictBy = verdict?.by ?? null;
    this.feedbackId = verdict === null ? null : globalId('Feedback', verdict.feedbackId);
  }

  @Field(() => TextType, {
    description: 'The recommendation in a sentence: what the product does, and the strongest reason for it.',
  })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    const { viewer, customerId } = this.frame;
    const disclosure = disclosurePhrase(this.recommendation.product.regime);
    const sentence = sentenceOf(this.recommendation, readerOf(viewer), customerId);
    return textOf(sentence, words, speech, { about: customerId, disclosures: [disclosure] });
  }

  @Field(() => [CheckType], {
    description: 'What the rules of the gate said about it.',
    complexity: costOfList(3),
  })
  checks(
    @Arg('atLeast', () => OutcomeEnum, {
      defaultValue: 'WARN',
      description: 'PASS lists every rule, WARN only what calls for care.',
    })
    atLeast: Outcome,
  ): readonly CheckType[] {
    const { facts, viewer } = this.frame;
    const told = ({ outcome, audience }: Check): boolean =>
      OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf(atLeast) && mayHear(viewer, audience);
    return this.recommendation.checks.filter(told).map((check) => new CheckType(check, facts, viewer));
  }
}
