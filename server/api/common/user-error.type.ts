import { Ctx, Field, InterfaceType } from 'type-graphql';
import type { Phrase } from '../../engine/phrase.js';
import type { ApiContext } from '../context.js';
import { SpeechArg, type SpeechInput } from './speech.input.js';

@InterfaceType('UserError', {
  description: 'A failure that the caller caused and can mend. Nothing was changed.',
})
export abstract class UserErrorType {
  @Field(() => [String], {
    description: 'The input field at fault, from the top, e.g. ["input", "customerId"].',
  })
  readonly path: readonly string[];

  constructor(
    private readonly phrase: Phrase,
    path: readonly string[],
  ) {
    this.path = path;
  }

  @Field(() => String, { description: 'What was wrong, what is expected and what to do.' })
  message(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(this.phrase, speech);
  }
}
