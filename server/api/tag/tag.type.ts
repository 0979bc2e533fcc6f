import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Phrase } from '../../engine/phrase.js';
import type { TagGroup, TagRule } from '../../engine/rules.js';
import { NodeType } from '../common/node.type.js';
import { GraphQLRatio } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import type { ApiContext } from '../context.js';
import { globalId } from '../global-id.js';
import { tagLabelPhrase } from '../phrases.js';
import { type Audience, AudienceEnum, TagGroupEnum } from './tag.enum.js';

@ObjectType('Tag', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A trait that proposes products, e.g. "stable-income": a rule on values (data/rules.yaml), or a wish that only feedback gives.',
})
export class TagType extends NodeType {
  @Field(() => ID, { description: 'The rule\'s own name, e.g. "stable-income".' })
  readonly key: string;

  @Field(() => TagGroupEnum, { description: 'What the tag speaks about.' })
  readonly group: TagGroup;

  @Field(() => AudienceEnum, { description: 'Who may know that a customer has it.' })
  readonly audience: Audience;

  @Field(() => [String], {
    description: 'The conditions as written in rules.yaml; all must hold. Empty for a wish.',
  })
  readonly condition: readonly string[];

  @Field(() => GraphQLRatio, {
    description: "Share of the book's customers who have it by their own values; 0 for a wish.",
  })
  readonly share: number;

  @Field(() => Int, {
    description: "Number of the book's customers who have it by their own values, at training.",
  })
  readonly customerCount: number;

  private readonly labelPhrase: Phrase;

  constructor(rule: TagRule, share: number, rows: number) {
    super(globalId('Tag', rule.tag));
    this.key = rule.tag;
    this.group = rule.group;
    this.audience = rule.audience;
    this.condition = rule.lines;
    this.share = share;
    this.customerCount = Math.round(share * rows);
    this.labelPhrase = tagLabelPhrase(rule.tag);
  }

  @Field(() => String, { description: 'The tag\'s name for people, e.g. "Stable income".' })
  label(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(this.labelPhrase, speech);
  }
}
