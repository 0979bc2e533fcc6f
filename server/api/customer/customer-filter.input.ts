import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { CustomerOrder } from '../../book/customer-book.js';
import { described, enumeration } from '../common/enumeration.js';

export const CustomerOrderEnum = enumeration<CustomerOrder>(['NAME', 'CUSTOMER_ID']);
registerEnumType(CustomerOrderEnum, {
  name: 'CustomerOrder',
  description: 'In what order customers are listed.',
  valuesConfig: described<CustomerOrder>({
    NAME: 'By name, then by id. Closed to analysts, for whom names are masked.',
    CUSTOMER_ID: "By the bank's own id.",
  }),
});

/** A filter as code writes it. */
export interface CustomerConditions {
  readonly text?: string | null;
  readonly clusters?: readonly number[] | null;
  readonly tags?: readonly string[] | null;
  readonly productTypes?: readonly string[] | null;
}

@InputType('CustomerFilter', {
  description: 'Which customers to list: all that meet every condition given. An empty list is no condition.',
})
export class CustomerFilterInput implements CustomerConditions {
  @Field(() => String, {
    nullable: true,
    description:
      'Every word must start a word of the name or be the start of the id; case and accents do not matter. At most 200 characters.',
  })
  readonly text?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Members of any of these clusters, by number.' })
  readonly clusters?: readonly number[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Customers who have all of these tags by their own values, by key, e.g. ["stable-income"].',
  })
  readonly tags?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Customers whose main product held is one of these, in the bank\'s words, e.g. ["Mortgage"].',
  })
  readonly productTypes?: readonly string[] | null;
}
