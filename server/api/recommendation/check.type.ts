import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Check } from '../../engine/decision.js';
import type { Outcome, Step } from '../../engine/rules.js';
import { type FactFrame, factsOf, FactType } from '../common/fact.type.js';
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
    frame: FactFrame,
    viewer: Viewer,
  ) {
    this.rule = check.ruleId;
    this.outcome = check.outcome;
    this.step = check.step;
    this.basis = check.basis;
    this.facts = factsOf(visibleFacts(viewer, check.facts), frame);
  }

  @Field(() => TextType, { description: 'What it says, in a sentence.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(this.check.phrase, words, speech);
  }
}
