import { Query, Resolver } from 'type-graphql';
import { costOfList } from '../costs.js';
import type { Doors } from '../doors.js';
import { LanguageType } from './language.type.js';

@Resolver(() => LanguageType)
export class LanguageResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => [LanguageType], {
    complexity: costOfList(6),
    description: 'The languages that answers can be had in, English first. Any other falls back to English.',
  })
  languages(): readonly LanguageType[] {
    return this.doors.languages.map((language) => new LanguageType(language));
  }
}
