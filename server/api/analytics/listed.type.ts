import { Field, Int, ObjectType } from 'type-graphql';
import type { Listed } from './listed.js';

/** What every list of counts tells beside its items. */
@ObjectType({ simpleResolvers: true })
export abstract class ListedType {
  @Field(() => Int, {
    description: 'How many rows are left out because they rest on fewer customers than `minimumCell`.',
  })
  readonly suppressed: number;

  @Field(() => Int, {
    description:
      'How many further rows are left out because they are about a product or tag that the release in force does not have.',
  })
  readonly unknown: number;

  constructor({ suppressed, unknown }: Listed<unknown>) {
    this.suppressed = suppressed;
    this.unknown = unknown;
  }
}
