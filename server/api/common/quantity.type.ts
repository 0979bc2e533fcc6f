import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Unit, Value } from '../../book/columns.js';
import type { ApiContext } from '../context.js';
import { decimalOf } from './decimal.js';
import { described, enumeration } from './enumeration.js';
import { GraphQLCurrency, GraphQLDecimal } from './scalars.js';
import { LocaleArg, SpeechArg, type SpeechInput } from './speech.input.js';

const UnitEnum = enumeration<Unit>([
  'MONEY',
  'RATIO',
  'COUNT',
  'DAYS',
  'MONTHS',
  'YEARS',
  'SCORE',
  'CATEGORY',
]);
registerEnumType(UnitEnum, {
  name: 'Unit',
  description: 'What a number counts or measures.',
  valuesConfig: described<Unit>({
    MONEY: 'An amount in the currency of the book.',
    RATIO: 'A share: 0.68 is 68 %.',
    COUNT: 'A number of things.',
    DAYS: 'Days.',
    MONTHS: 'Months.',
    YEARS: 'Years.',
    SCORE: 'A score without a unit, e.g. the sentiment from -1 to 1.',
    CATEGORY: 'Not a number: one of several names.',
  }),
});

@ObjectType('Quantity', {
  simpleResolvers: true,
  description: 'A value with its unit: exact for programs, formatted for people.',
})
export class QuantityType {
  @Field(() => UnitEnum, { description: 'What the value counts or measures.' })
  readonly unit: Unit;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'The exact number; null where the value is a name or unknown.',
  })
  readonly decimal: string | null;

  @Field(() => GraphQLCurrency, { nullable: true, description: 'ISO 4217 code; null unless unit is MONEY.' })
  readonly currency: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name, as in the CSV; null where the value is a number or unknown.',
  })
  readonly category: string | null;

  constructor(
    unit: Unit,
    private readonly value: Value,
    private readonly column: string,
    currency: string,
  ) {
    this.unit = unit;
    this.decimal = typeof value === 'number' ? decimalOf(value, unit) : null;
    this.currency = unit === 'MONEY' ? currency : null;
    this.category = typeof value === 'string' ? value : null;
  }

  @Field(() => String, { description: 'The value as a reader writes it, e.g. "68 %" or "3 months".' })
  display(
    @SpeechArg() speech: SpeechInput | null,
    @LocaleArg() locale: string | null,
    @Ctx() { words }: ApiContext,
  ): string {
    return words.quantity(this.unit, this.value, this.column, locale ?? speech?.locale);
  }
}
