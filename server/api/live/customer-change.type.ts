import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('CustomerChange', {
  simpleResolvers: true,
  description:
    'Says that answers about a customer may have changed, or have their rewrites, and nothing else: each reader asks anew, with their own rights and language.',
})
export class CustomerChangeType {
  @Field(() => ID, { description: "The bank's own id of the customer." })
  readonly customerId: string;

  @Field(() => ID, { description: 'The Customer.version of this moment: ask again where yours is another.' })
  readonly version: string;

  @Field(() => [ID], {
    description:
      "Texts of this customer whose `rewritten` became ready of late, for `nodes(ids)`; somebody's who was told they are PENDING, not always yours. By them no version moves.",
  })
  readonly textIds: readonly string[];

  constructor(customerId: string, version: string, textIds: readonly string[]) {
    this.customerId = customerId;
    this.version = version;
    this.textIds = textIds;
  }
}
