import { Field, ID, ObjectType } from 'type-graphql';
import { GraphQLLocale } from '../common/scalars.js';
import { permissionsOf } from '../policy.js';
import type { Viewer } from '../viewer.js';

@ObjectType('Viewer', { simpleResolvers: true, description: 'Who asks, as the token says.' })
export class ViewerType {
  @Field(() => String, { description: '"customer", "adviser" or "analyst".' })
  readonly role: string;

  @Field(() => ID, { nullable: true, description: "The bank's id of the customer who asks; null for staff." })
  readonly customerId: string | null;

  @Field(() => [String], {
    description:
      'What the caller may do: READ_ANY_CUSTOMER or READ_OWN_RECORD, SEARCH_CUSTOMERS, SEE_NAMES, SEE_BANK_ONLY, SEE_ANALYTICS, SUBMIT_FEEDBACK.',
  })
  readonly may: readonly string[];

  @Field(() => GraphQLLocale, {
    description:
      'The language of every text whose field does not ask for another: the best of the Accept-Language header that there are messages in, else "en".',
  })
  readonly locale: string;

  constructor(viewer: Viewer, locale: string) {
    this.role = viewer.role;
    this.customerId = viewer.customerId;
    this.may = permissionsOf(viewer);
    this.locale = locale;
  }
}
