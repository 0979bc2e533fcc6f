import { Arg, Field, InputType, registerEnumType } from 'type-graphql';
import { TONES, type Tone } from '../../wording/speech.js';
import { described, enumeration } from './enumeration.js';
import { GraphQLLocale } from './scalars.js';

export const ToneEnum = enumeration(TONES);
registerEnumType(ToneEnum, {
  name: 'Tone',
  description: 'How a text speaks to its reader. The facts in it are the same in every tone.',
  valuesConfig: described<Tone>({
    FORMAL: 'As in a letter from the bank: full sentences, no contractions.',
    FRIENDLY: 'As an adviser speaks at the counter. The default.',
    BRIEF: 'As on a small card: the fewest words that say it.',
  }),
});

@InputType('Speech', {
  description:
    'How texts shall speak. Declare one variable ($speech: Speech) and hand it to every text of the document, so that a page speaks one language.',
})
export class SpeechInput {
  @Field(() => ToneEnum, { nullable: true, description: 'The tone; null: FRIENDLY.' })
  readonly tone?: Tone | null;

  @Field(() => GraphQLLocale, {
    nullable: true,
    description:
      'Language as a BCP 47 tag, e.g. "en" or "de-AT"; null: the Accept-Language header, then "en". A language without messages falls back to "en".',
  })
  readonly locale?: string | null;
}

/** Speech that came by another door than GraphQL. */
export function speechInput(tone: Tone, locale: string | null): SpeechInput {
  return Object.assign(new SpeechInput(), { tone, locale });
}

/** The argument `speech` that every text takes. */
export function SpeechArg(): ReturnType<typeof Arg> {
  return Arg('speech', () => SpeechInput, {
    nullable: true,
    description:
      'Tone and language; null: FRIENDLY, in the language of the Accept-Language header, then "en".',
  });
}

/** The argument `locale` that formatted values took before they took a whole speech. */
export function LocaleArg(): ReturnType<typeof Arg> {
  return Arg('locale', () => GraphQLLocale, {
    nullable: true,
    description: 'Language and region as a BCP 47 tag; null: as `speech` says.',
    deprecationReason: 'Hand the document’s one `speech` to it instead. Gone from 2027-06-01 on.',
  });
}
