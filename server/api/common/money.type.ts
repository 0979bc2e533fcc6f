import { Ctx, Field, ObjectType } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { decimalOf } from './decimal.js';
import { GraphQLCurrency, GraphQLDecimal } from './scalars.js';
import { LocaleArg, SpeechArg, type SpeechInput } from './speech.input.js';

@ObjectType('Money', {
  simpleResolvers: true,
  description: 'An amount of money in the one currency of the book.',
})
export class MoneyType {
  @Field(() => GraphQLDecimal, { description: 'The exact amount, with two decimals.' })
  readonly amount: string;

  @Field(() => GraphQLCurrency, { description: 'ISO 4217 code, e.g. "EUR".' })
  readonly currency: string;

  constructor(
    private readonly value: number,
    currency: string,
    private readonly column: string,
  ) {
    this.amount = decimalOf(value, 'MONEY');
    this.currency = currency;
  }

  @Field(() => String, { description: 'The amount as a reader writes it, e.g. "€12,500".' })
  display(
    @SpeechArg() speech: SpeechInput | null,
    @LocaleArg() locale: string | null,
    @Ctx() { words }: ApiContext,
  ): string {
    return words.quantity('MONEY', this.value, this.column, locale ?? speech?.locale);
  }
}

/** The money in a cell, or null where the cell holds no number. */
export function moneyOf(value: unknown, currency: string, column: string): MoneyType | null {
  return typeof value === 'number' ? new MoneyType(value, currency, column) : null;
}
