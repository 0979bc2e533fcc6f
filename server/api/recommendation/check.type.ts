import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Check } from '../../engine/decision.js';
import type { Outcome, Step } from '../../engine/rules.js';
import { type FactFrame, factsOf, FactType } from '../common/fact.type.js';
import { GraphQLDay } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import { visibleFacts } from '../policy.js';
import type { Viewer } from '../viewer.js';
import { OutcomeEnum, StepEnum } from './recommendation.enum.js';

@ObjectType('Check', {
  simpleResolvers: true,
  description: 'What one rule of the gate said about one product for this customer.',
})
export class CheckType {
  @Field(() => ID, { description: 'The rule in rules.yaml, e.g. "S05".' })
  readonly rule: string;

  @Field(() => Int, { description: 'The version of the rule that decided.' })
  readonly version: number;

  @Field(() => String, { description: 'Who answers for the rule.' })
  readonly owner: string;

  @Field(() => GraphQLDay, { description: 'The first day on which this version is in force.' })
  readonly from: Day;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The last day on which this version is in force; null: until further notice.',
  })
  readonly to: Day | null;

  @Field(() => OutcomeEnum, { description: 'Whether the product passes.' })
  readonly outcome: Outcome;

  @Field(() => StepEnum, { description: 'The kind of rule.' })
  readonly step: Step;

  @Field(() => String, { description: 'The law or practice behind the rule.' })
  readonly basis: string;

  @Field(() => [FactType], {
    description: 'The values that decided it, with the thresholds they were compared with.',
    complexity: costOfList(2),
  })
  readonly facts: readonly FactType[];

  constructor(
    private readonly check: Check,
    private readonly frame: FactFrame,
    viewer: Viewer,
  ) {
    this.rule = check.ruleId;
    this.version = check.version;
    this.owner = check.owner;
    this.from = check.from;
    this.to = check.to;
    this.outcome = check.outcome;
    this.step = check.step;
    this.basis = check.basis;
    this.facts = factsOf(visibleFacts(viewer, check.facts), frame);
  }

  @Field(() => TextType, { description: 'What it says, in a sentence.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.check.phrase, words, speech, { about: this.frame.customerId });
  }
}
