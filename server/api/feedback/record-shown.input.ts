import { Field, ID, InputType } from 'type-graphql';

@InputType('RecordShownInput', {
  description:
    "Which recommendations came before somebody's eyes. Send it once they did; sent again it counts once, so it needs no key.",
})
export class RecordShownInput {
  @Field(() => ID, { description: 'The bank\'s own id of the customer; "007" is not "7".' })
  readonly customerId!: string;

  @Field(() => ID, {
    description: 'The answer that was on the screen: `recommendations { decision { id } }`.',
  })
  readonly decisionId!: string;

  @Field(() => [ID], { description: 'The products that were seen, by their `productId`; 1 to 50.' })
  readonly productIds!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'An adviser shows it to the customer; null: false. Of no effect for customers.',
  })
  readonly onBehalfOfCustomer?: boolean | null;
}
