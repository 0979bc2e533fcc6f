import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { GraphQLDecimal, GraphQLRatio } from '../common/scalars.js';

@InputType('TraitInput', { description: "A value by its column's name, for the bank's own columns." })
export class TraitInput {
  @Field(() => String, {
    description:
      'The column as in the data dictionary or dataset.yaml, e.g. "Credit_Score". No protected attribute, and of a customer on record no consent.',
  })
  readonly column!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value as a cell of the CSV would have it, e.g. "720"; null: not known.',
  })
  readonly value?: string | null;
}

/** Values as code writes them: left out keeps what is on record, null makes it unknown. */
@InputType('TraitsInput', {
  description:
    'Values that are assumed. What is left out stays as on record (for a prospect: unknown); null makes a value unknown. Each is checked like a cell of the CSVs.',
})
export class TraitsInput {
  @Field(() => Int, { nullable: true, description: 'Age in completed years, 0 to 120.' })
  readonly age?: number | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: "Income a year, in the book's currency." })
  readonly income?: string | null;

  @Field(() => String, { nullable: true, description: 'Budget, Moderate, Premium or Luxury.' })
  readonly spendingHabit?: string | null;

  @Field(() => String, { nullable: true, description: 'Low, Moderate or High.' })
  readonly riskProfile?: string | null;

  @Field(() => Int, { nullable: true, description: 'Transactions a month.' })
  readonly monthlyTransactions?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tone of the last contacts, -1 (upset) to 1 (happy); not for customers.',
  })
  readonly sentimentScore?: number | null;

  @Field(() => String, { nullable: true, description: 'Use of the digital channels: Low, Medium or High.' })
  readonly engagementLevel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Main product held, in the bank\'s words, e.g. "Mortgage".',
  })
  readonly productType?: string | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Outstanding loan; "0" without a loan.' })
  readonly loanAmount?: string | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Limit of all cards together.' })
  readonly creditLimit?: string | null;

  @Field(() => GraphQLRatio, { nullable: true, description: 'Share of the credit limit in use, 0 to 1.' })
  readonly creditUtilization?: number | null;

  @Field(() => Int, { nullable: true, description: 'Loan instalments paid so far.' })
  readonly instalmentsPaid?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Agreed term of the loan in months, or months with the bank without one.',
  })
  readonly tenureMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'Worst delay of a payment ever, in days past due.' })
  readonly maxDaysPastDue?: number | null;

  @Field(() => String, { nullable: true, description: 'No Default, Minor Delay or Major Default.' })
  readonly defaultStatus?: string | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Loan instalment a month.' })
  readonly monthlyInstalment?: string | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Balance of all savings accounts.' })
  readonly savingsBalance?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Transactions abroad or in foreign currency in the last 12 months.',
  })
  readonly foreignTransactions?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Everything that is held, the main product first: product ids or the bank\'s product types, e.g. ["home-mortgage", "Savings Account"]. []: nothing. It replaces productType and what enquiries opened; null: as on record.',
  })
  readonly holds?: readonly string[] | null;

  @Field(() => [TraitInput], {
    nullable: true,
    description: "Values by column, for the bank's own columns of dataset.yaml. At most 50.",
  })
  readonly custom?: readonly TraitInput[] | null;
}
