import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { ReasonKind } from '../../engine/decision.js';
import type { Step } from '../../engine/rules.js';
import type { Change } from '../../engine/why-not/smallest-change.js';
import { nothingHelps, standingSentence } from '../../engine/why-not/tell.js';
import type { MissingTag, ScoreGap, Standing } from '../../engine/why-not/why-not.js';
import type { AnswerFrame } from '../answer-frame.js';
import { factsOf, FactType } from '../common/fact.type.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfList, costOfReasoning, costOfSearch } from '../costs.js';
import { mayHear, readerOf, visibleFacts } from '../policy.js';
import { ProductType } from '../product/product.type.js';
import { CheckType } from '../recommendation/check.type.js';
import { ReasonKindEnum, StepEnum } from '../recommendation/recommendation.enum.js';
import { TagType } from '../tag/tag.type.js';
import { TraitChangeType, traitChangesOf } from './trait-change.type.js';

@ObjectType('MissingTag', {
  simpleResolvers: true,
  description: 'A tag that would propose the product, and what is missing for it.',
})
export class MissingTagType {
  @Field(() => TagType, { description: 'The tag.' })
  readonly tag: TagType;

  @Field(() => [FactType], {
    complexity: costOfList(2),
    description:
      'The values that keep it away, with the thresholds they were compared with; empty where the customer asked for less of it.',
  })
  readonly facts: readonly FactType[];

  constructor(tag: TagType, { facts }: MissingTag, frame: AnswerFrame) {
    this.tag = tag;
    this.facts = factsOf(visibleFacts(frame.viewer, facts), frame.facts);
  }
}

@ObjectType('ScoreGap', {
  simpleResolvers: true,
  description: 'A part of the score in which the product is behind the last one shown.',
})
export class ScoreGapType {
  @Field(() => ReasonKindEnum, { description: 'Where the points come from.' })
  readonly kind: ReasonKind;

  @Field(() => Int, { description: 'Its own points of this kind, in thousandths.' })
  readonly points: number;

  @Field(() => Int, { description: 'The points of this kind that the last one shown has.' })
  readonly pointsOfLast: number;

  constructor({ kind, points, pointsOfLast }: ScoreGap) {
    this.kind = kind;
    this.points = points;
    this.pointsOfLast = pointsOfLast;
  }
}

@ObjectType('WhyNot', {
  simpleResolvers: true,
  description:
    'What keeps a product off the list (the verb, the rule, or the part of the score), or that it is on it.',
})
export class WhyNotType {
  @Field(() => ProductType, { description: 'The product that was asked about.' })
  readonly product: ProductType;

  @Field(() => StepEnum, {
    nullable: true,
    description: 'What keeps it off the list; null: nothing, it is recommended.',
  })
  readonly step: Step | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among all products that pass, from 1; null: it does not pass.',
  })
  readonly rank: number | null;

  @Field(() => [CheckType], {
    complexity: costOfList(2),
    description:
      'The rules that stop it, or would if it were proposed, with the values; the strictest first.',
  })
  readonly checks: readonly CheckType[];

  @Field(() => [MissingTagType], {
    complexity: costOfList(3),
    description:
      'The tags that would propose it and what is missing for each; empty unless step is NOT_PROPOSED.',
  })
  readonly missingTags: readonly MissingTagType[];

  @Field(() => Int, { description: 'The place that it would have if nothing stood in its way, from 1.' })
  readonly rankIfAllowed: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Thousandths that it would then still lack to be among those shown; null where it would be shown.',
  })
  readonly pointsMissing: number | null;

  @Field(() => [ScoreGapType], {
    complexity: costOfList(3),
    description:
      'The parts of its score that are lower than those of the last one shown; empty unless step is OUTRANKED.',
  })
  readonly gaps: readonly ScoreGapType[];

  constructor(
    private readonly standing: Standing,
    private readonly listSize: number,
    private readonly frame: AnswerFrame,
    /** Asked once, however many fields want to know. */
    private readonly change: () => Promise<Change>,
  ) {
    const { viewer, directory, facts } = frame;
    this.product = directory.product(standing.product.productId);
    this.step = standing.step;
    this.rank = standing.rank;
    this.checks = standing.checks
      .filter(({ audience }) => mayHear(viewer, audience))
      .map((check) => new CheckType(check, facts, viewer));
    this.missingTags = standing.missingTags.flatMap((missing) => {
      const tag = directory.visibleTag(missing.tag, viewer);
      return tag === null ? [] : [new MissingTagType(tag, missing, frame)];
    });
    this.rankIfAllowed = standing.rankIfAllowed;
    this.pointsMissing = standing.last === null ? null : standing.pointsMissing;
    this.gaps = standing.gaps.map((gap) => new ScoreGapType(gap));
  }

  @Field(() => [TraitChangeType], {
    nullable: true,
    complexity: costOfSearch(),
    description:
      "The smallest change that lets it in: the fewest of the values that are the customer's to change, then the smallest relative change; all parts of it are needed. Empty: it is recommended. null: nothing that the customer can change does, see `nothingHelps`. Expensive: one a document.",
  })
  async smallestChange(): Promise<readonly TraitChangeType[] | null> {
    if (this.standing.step === null) return [];
    const change = await this.change();
    return traitChangesOf(change.kind === 'found' ? change.moves : null, this.frame.facts.currency);
  }

  @Field(() => TextType, {
    nullable: true,
    complexity: costOfReasoning(),
    description:
      "Why no change of the customer's helps; null where one does. Expensive, as `smallestChange`.",
  })
  async nothingHelps(
    @SpeechArg() speech: SpeechInput | null,
    @Ctx() { words }: ApiContext,
  ): Promise<TextType | null> {
    if (this.standing.step === null) return null;
    const change = await this.change();
    return change.kind === 'found' ? null : textOf(nothingHelps(this.standing, change.stuck), words, speech);
  }

  @Field(() => TextType, { description: 'The answer in a sentence.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(standingSentence(this.standing, this.listSize, readerOf(this.frame.viewer)), words, speech);
  }
}
