import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Something that can be fetched again by its id alone, with `node` or `nodes`.',
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque id, unique over all types. Keep it; do not take it apart.' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
