import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../book/day.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import { GraphQLDay } from '../common/scalars.js';
import { globalId } from '../global-id.js';
import { ReleaseType } from '../release/release.type.js';

@ObjectType('Decision', {
  simpleResolvers: true,
  description: 'What an answer follows from. Its id is a hash of all of it: the same id is the same answer.',
})
export class DecisionType {
  @Field(() => ID, { description: 'Opaque hash of customer, feedback, release and day.' })
  readonly id: string;

  @Field(() => GraphQLDay, { description: 'The day that "today" stood for.' })
  readonly asOf: Day;

  @Field(() => Boolean, {
    description:
      'Whether the list is made from what is known about the customer. false: the customer refused profiling, so only the rules of the gate, what is common and own words decided.',
  })
  readonly personalised: boolean;

  @Field(() => ID, { description: "The customer's version that it rests on." })
  readonly customerVersion: string;

  @Field(() => ReleaseType, { description: 'Model, rules and catalogue in force.' })
  readonly release: ReleaseType;

  @Field(() => Int, { description: 'Number of the learning snapshot in use.' })
  readonly learningVersion: number;

  constructor({ decision, version }: CustomerView, release: ReleaseType) {
    this.id = globalId('Decision', decision.id);
    this.asOf = decision.asOf;
    this.personalised = decision.personalised;
    this.customerVersion = version;
    this.release = release;
    this.learningVersion = release.learningVersion;
  }
}
