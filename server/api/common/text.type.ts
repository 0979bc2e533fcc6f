import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { Phrase } from '../../engine/phrase.js';
import type { Tone } from '../../wording/speech.js';
import type { RewritingStatus } from '../../wording/rewriter.js';
import type { PartialSpeech, Told, Words } from '../words.js';
import { described, enumeration } from './enumeration.js';
import { GraphQLLocale } from './scalars.js';
import { ToneEnum } from './speech.input.js';

type Rewriting = 'NOT_ASKED' | RewritingStatus;
type TextSource = 'TEMPLATE' | 'LLM';

const RewritingEnum = enumeration<Rewriting>(['NOT_ASKED', 'PENDING', 'READY', 'REFUSED', 'UNAVAILABLE']);
registerEnumType(RewritingEnum, {
  name: 'Rewriting',
  description: 'How the rephrasing of a text by a language model stands. An answer never waits for it.',
  valuesConfig: described<Rewriting>({
    NOT_ASKED: 'The server runs without a language model.',
    PENDING: 'The model is at work; ask again in a few seconds.',
    READY: 'The new words are in `rewritten`.',
    REFUSED: 'The model changed a number, a name or a fact, so its words are not shown; see `refusedFor`.',
    UNAVAILABLE: 'The model does not answer at present; `body` stands.',
  }),
});

const TextSourceEnum = enumeration<TextSource>(['TEMPLATE', 'LLM']);
registerEnumType(TextSourceEnum, {
  name: 'TextSource',
  description: 'Who wrote the best words there are for a text.',
  valuesConfig: described<TextSource>({
    TEMPLATE: "One of the bank's own messages with the values filled in; see `approved`.",
    LLM: 'A language model, checked against the template: every number and name survived.',
  }),
});

@ObjectType('Text', {
  simpleResolvers: true,
  description:
    'A sentence for people. `body` is always there and never waits; `rewritten` is the same sentence rephrased by a language model, where there is one.',
})
export class TextType {
  @Field(() => String, {
    description: "The sentence from the bank's own messages, with the values filled in.",
  })
  readonly body: string;

  @Field(() => ToneEnum, { description: 'The tone it is written in.' })
  readonly tone: Tone;

  @Field(() => GraphQLLocale, {
    description: 'The language it is written in, which may be less exact than the one asked for.',
  })
  readonly locale: string;

  @Field(() => Boolean, {
    description:
      'Whether a person of the bank has approved every message that `body` is made of, as it stands. False: a draft.',
  })
  readonly approved: boolean;

  @Field(() => [String], {
    description:
      'Sentences that must be shown beside it, verbatim: how a product of its kind can disappoint. Only a recommendation has any.',
  })
  readonly disclosures: readonly string[];

  constructor(
    private readonly told: Told,
    disclosures: readonly string[],
  ) {
    this.body = told.body;
    this.tone = told.tone;
    this.locale = told.locale;
    this.approved = told.approved;
    this.disclosures = disclosures;
  }

  @Field(() => TextSourceEnum, { description: 'LLM where `rewritten` is set, else TEMPLATE.' })
  source(@Ctx() { words }: ApiContext): TextSource {
    return words.rewrite(this.told)?.status === 'READY' ? 'LLM' : 'TEMPLATE';
  }

  @Field(() => RewritingEnum, { description: 'How the rephrasing stands.' })
  rewriting(@Ctx() { words }: ApiContext): Rewriting {
    return words.rewrite(this.told)?.status ?? 'NOT_ASKED';
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words of the language model; null unless `rewriting` is READY.',
  })
  rewritten(@Ctx() { words }: ApiContext): string | null {
    return words.rewrite(this.told)?.text ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The language model that rephrases; null without one.',
  })
  model(@Ctx() { words }: ApiContext): string | null {
    return words.rewriter?.model ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The version of the prompt that the model is given; null without a model.',
  })
  promptVersion(@Ctx() { words }: ApiContext): string | null {
    return words.rewriter?.promptVersion ?? null;
  }

  @Field(() => [String], {
    description:
      'Codes of what the model got wrong, or why it is unavailable; empty unless `rewriting` is REFUSED or UNAVAILABLE.',
  })
  refusedFor(@Ctx() { words }: ApiContext): readonly string[] {
    return words.rewrite(this.told)?.codes ?? [];
  }

  /** The words of the language model where they are ready, else the template. */
  best(words: Words): string {
    return words.rewrite(this.told)?.text ?? this.body;
  }
}

/** A phrase in the words of a request, with the sentences that must stand beside it. */
export function textOf(
  phrase: Phrase,
  words: Words,
  speech: PartialSpeech | null,
  disclosures: readonly Phrase[] = [],
): TextType {
  return new TextType(
    words.text(phrase, speech),
    disclosures.map((disclosure) => words.line(disclosure, speech)),
  );
}
