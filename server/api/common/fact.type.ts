import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Value } from '../../book/columns.js';
import type { Day } from '../../book/day.js';
import type { Fact } from '../../engine/fact.js';
import type { ApiContext } from '../context.js';
import { columnLabel } from '../phrases.js';
import { QuantityType } from './quantity.type.js';
import { GraphQLDay } from './scalars.js';
import { SpeechArg, type SpeechInput } from './speech.input.js';

/** What all facts of one answer share. */
export interface FactFrame {
  readonly currency: string;
  readonly asOf: Day;
  /** Whose they are; null: a whole cluster's. */
  readonly customerId: string | null;
}

@ObjectType('Fact', {
  simpleResolvers: true,
  description: 'A value that a sentence rests on, with what it is compared with.',
})
export class FactType {
  @Field(() => String, {
    description: 'The CSV column, or the named measure of the data dictionary, e.g. "Debt_Burden".',
  })
  readonly column: string;

  @Field(() => Boolean, {
    description: 'True where an assumption went in; the sentence that uses the value states it.',
  })
  readonly estimated: boolean;

  @Field(() => GraphQLDay, { description: 'The day as of which the value is known.' })
  readonly asOf: Day;

  @Field(() => QuantityType, { description: 'The value itself.' })
  readonly value: QuantityType;

  constructor(
    private readonly fact: Fact,
    private readonly frame: FactFrame,
  ) {
    this.column = fact.column;
    this.estimated = fact.estimated;
    this.asOf = frame.asOf;
    this.value = this.quantity(fact.value);
  }

  @Field(() => String, { description: 'The name of the value for people, e.g. "Card use".' })
  label(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(columnLabel(this.fact.column), speech);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: "Median of the customer's cluster; null for names and where it is not known.",
  })
  clusterMedian(): QuantityType | null {
    return this.comparison(this.fact.clusterMedian);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Median of the whole book; null for names and where it is not known.',
  })
  bookMedian(): QuantityType | null {
    return this.comparison(this.fact.bookMedian);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'What a rule compared the value with; null where no rule did.',
  })
  threshold(): QuantityType | null {
    return this.comparison(this.fact.threshold);
  }

  private quantity(value: Value): QuantityType {
    return new QuantityType(this.fact.unit, value, this.fact.column, this.frame.currency);
  }

  private comparison(value: Value): QuantityType | null {
    return value === null ? null : this.quantity(value);
  }
}

/** Facts of one answer. */
export function factsOf(facts: readonly Fact[], frame: FactFrame): readonly FactType[] {
  return facts.map((fact) => new FactType(fact, frame));
}
