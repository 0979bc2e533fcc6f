import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: "Where a page stands in its list (Relay's connection rules).",
})
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more follow: ask again with `after: endCursor`.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page was reached with `after`, so that others come before it.',
  })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  readonly startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  readonly endCursor: string | null;

  constructor(cursors: readonly string[], hasNextPage: boolean, after: string | null) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = after !== null;
    this.startCursor = cursors[0] ?? null;
    this.endCursor = cursors.at(-1) ?? null;
  }
}
