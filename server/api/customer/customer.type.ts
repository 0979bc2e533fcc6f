import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CustomerRecord } from '../../book/customer.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import { MoneyType, moneyOf } from '../common/money.type.js';
import { NodeType } from '../common/node.type.js';
import { GraphQLRatio } from '../common/scalars.js';
import { globalId } from '../global-id.js';
import { maySeeColumn, maySeePersonal } from '../policy.js';
import type { Viewer } from '../viewer.js';

/** The engine's view of a customer: at hand, or to be asked for together with those of the same page. */
export type ViewSource = CustomerView | (() => Promise<CustomerView>);

@ObjectType('Customer', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A customer of the bank: the joined rows of the CSVs, and everything finrec concludes from them.',
})
export class CustomerType extends NodeType {
  @Field(() => ID, { description: 'The bank\'s own id (Customer_ID). Text: "007" is not "7".' })
  readonly customerId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name; null where the file is empty, or masked for this caller.',
  })
  readonly name: string | null;

  @Field(() => Int, { nullable: true, description: 'Age in completed years; null where the file is empty.' })
  readonly age: number | null;

  @Field(() => MoneyType, { nullable: true, description: 'Income a year; null where the file is empty.' })
  readonly income: MoneyType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Low, Moderate or High; null where the file is empty.',
  })
  readonly riskProfile: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Budget, Moderate, Premium or Luxury; null where the file is empty.',
  })
  readonly spendingHabit: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How often the digital channels are used: Low, Medium or High; null where the file is empty.',
  })
  readonly engagementLevel: string | null;

  @Field(() => Int, { nullable: true, description: 'Transactions a month; null where the file is empty.' })
  readonly monthlyTransactions: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Tone of the last contacts, -1 (upset) to 1 (happy); null where the file is empty, and for customers.',
  })
  readonly sentimentScore: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Main product held, in the bank's words; null where the file is empty.",
  })
  readonly productType: string | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Outstanding loan, 0 without a loan; null where the file is empty.',
  })
  readonly loanAmount: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Limit of all cards together; null where the file is empty.',
  })
  readonly creditLimit: MoneyType | null;

  @Field(() => GraphQLRatio, {
    nullable: true,
    description: 'Share of the credit limit in use; null where the file is empty.',
  })
  readonly creditUtilization: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Loan instalments paid so far; null where the file is empty.',
  })
  readonly instalmentsPaid: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Agreed term of the loan, or months with the bank without one; null where the file is empty.',
  })
  readonly tenureMonths: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Worst delay of a payment ever, in days past due; null where the file is empty.',
  })
  readonly maxDaysPastDue: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'No Default, Minor Delay or Major Default; null where the file is empty.',
  })
  readonly defaultStatus: string | null;

  constructor(
    record: CustomerRecord,
    /** Everything that takes the engine. */
    readonly source: ViewSource,
    viewer: Viewer,
    currency: string,
  ) {
    super(globalId('Customer', record.customerId));
    const { traits } = record;
    const number = (column: string): number | null => {
      const value = traits[column];
      return typeof value === 'number' && maySeeColumn(viewer, column) ? value : null;
    };
    const text = (column: string): string | null => {
      const value = traits[column];
      return typeof value === 'string' ? value : null;
    };
    this.customerId = record.customerId;
    this.name = maySeePersonal(viewer) ? record.name : null;
    this.age = number('Age');
    this.income = moneyOf(traits.Income, currency, 'Income');
    this.riskProfile = text('Risk_Profile');
    this.spendingHabit = text('Spending_Habit');
    this.engagementLevel = text('Engagement_Level');
    this.monthlyTransactions = number('Transactions');
    this.sentimentScore = number('Sentiment_Score');
    this.productType = text('Product_Type');
    this.loanAmount = moneyOf(traits.Loan_Amount, currency, 'Loan_Amount');
    this.creditLimit = moneyOf(traits.Credit_Limit, currency, 'Credit_Limit');
    this.creditUtilization = number('Credit_Utilization');
    this.instalmentsPaid = number('EMI_Paid');
    this.tenureMonths = number('Tenure_Months');
    this.maxDaysPastDue = number('Max_DPD');
    this.defaultStatus = text('Default_Status');
  }

  /** `use`d at once where the view is at hand, so that the usual page stays free of promises. */
  with<Result>(use: (view: CustomerView) => Result): Result | Promise<Result> {
    return typeof this.source === 'function' ? this.source().then(use) : use(this.source);
  }
}
