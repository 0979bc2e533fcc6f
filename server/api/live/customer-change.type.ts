import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('CustomerChange', {
  simpleResolvers: true,
  description:
    'Says that answers about a customer may have changed, and nothing else: each reader asks anew, with their own rights and language.',
})
export class CustomerChangeType {
  @Field(() => ID, { description: "The bank's own id of the customer." })
  readonly customerId: string;

  @Field(() => ID, { description: 'The Customer.version of this moment: ask again where yours is another.' })
  readonly version: string;

  constructor(customerId: string, version: string) {
    this.customerId = customerId;
    this.version = version;
  }
}
