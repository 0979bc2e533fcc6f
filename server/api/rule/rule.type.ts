import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { Advice, GateRule, Step } from '../../engine/rules.js';
import { GraphQLDay } from '../common/scalars.js';
import { AdviceEnum, StepEnum } from '../recommendation/recommendation.enum.js';

@ObjectType('Rule', {
  simpleResolvers: true,
  description:
    'A rule of the gate, with its lines as rules.yaml writes them. Nothing else can keep a product off a list or put care first.',
})
export class RuleType {
  @Field(() => ID, { description: 'The rule in rules.yaml, e.g. "S05"; a Check names it.' })
  readonly rule: string;

  @Field(() => Int, { description: 'Counts the changes of the rule, from 1.' })
  readonly version: number;

  @Field(() => StepEnum, { description: 'The kind of rule.' })
  readonly step: Step;

  @Field(() => String, { description: 'Who answers for the rule and the house numbers in it.' })
  readonly owner: string;

  @Field(() => String, { description: 'The law or practice behind it.' })
  readonly basis: string;

  @Field(() => GraphQLDay, { description: 'The first day on which this version is in force.' })
  readonly from: Day;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The last day on which this version is in force; null: until further notice.',
  })
  readonly to: Day | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Product ids, categories and regimes that it speaks about; null: every product.',
  })
  readonly appliesTo: readonly string[] | null;

  @Field(() => [String], { description: 'Product ids, categories and regimes that it leaves alone.' })
  readonly except: readonly string[];

  @Field(() => [String], { description: 'BLOCK unless every line holds for certain.' })
  readonly require: readonly string[];

  @Field(() => [String], { description: 'BLOCK where one line holds.' })
  readonly block: readonly string[];

  @Field(() => [String], { description: 'WARN where one line holds.' })
  readonly warn: readonly string[];

  @Field(() => [String], {
    description: 'What comes before the products it warns of, or those of `behind`: the first that passes.',
  })
  readonly first: readonly string[];

  @Field(() => [String], { description: 'A product of which one line holds comes behind `first`.' })
  readonly behind: readonly string[];

  @Field(() => [String], {
    description: 'Where one line holds and no rule warns, a product is shown as a PERSONAL_RECOMMENDATION.',
  })
  readonly personal: readonly string[];

  @Field(() => [String], {
    description: 'Where one line holds, the list is not made from what is known about the customer.',
  })
  readonly impersonal: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'So many of its products a list, unless care comes first; null: any number.',
  })
  readonly most: number | null;

  @Field(() => AdviceEnum, {
    nullable: true,
    description: 'Where it warns, the product is shown as no more than this; null: it says nothing about it.',
  })
  readonly advice: Advice | null;

  constructor(rule: GateRule) {
    const { lines } = rule;
    this.rule = rule.id;
    this.version = rule.version;
    this.step = rule.step;
    this.owner = rule.owner;
    this.basis = rule.basis;
    this.from = rule.from;
    this.to = rule.to;
    this.appliesTo = rule.appliesTo;
    this.except = rule.except;
    this.require = lines.require;
    this.block = lines.block;
    this.warn = lines.warn;
    this.first = rule.first;
    this.behind = lines.behind;
    this.personal = lines.personal;
    this.impersonal = lines.impersonal;
    this.most = rule.most;
    this.advice = rule.advice;
  }
}
