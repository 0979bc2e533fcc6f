import { Field, Int, ObjectType } from 'type-graphql';
import type { Language } from '../../wording/wording.js';
import { GraphQLLocale } from '../common/scalars.js';

@ObjectType('Language', {
  simpleResolvers: true,
  description: 'A language that every sentence can be had in, and how much of it a person has approved.',
})
export class LanguageType {
  @Field(() => GraphQLLocale, { description: 'What to ask for as the locale of a Speech.' })
  readonly locale: string;

  @Field(() => String, { description: 'What the language calls itself, e.g. "Deutsch".' })
  readonly name: string;

  @Field(() => Int, { description: 'How many messages there are in it.' })
  readonly messages: number;

  @Field(() => Int, {
    description: 'How many of them a person of the bank has approved, as they stand; the others are drafts.',
  })
  readonly approved: number;

  constructor({ locale, messages, approved }: Language) {
    this.locale = locale;
    this.name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
    this.messages = messages;
    this.approved = approved;
  }
}
