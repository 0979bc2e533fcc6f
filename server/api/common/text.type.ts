import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { ApiContext } from '../context.js';
import type { Phrase } from '../../engine/phrase.js';
import type { Tone } from '../../wording/speech.js';
import type {
  RewriteSource,
  Rewriting as Rewrite,
  RewritingStatus,
} from '../../wording/rewriting/rewriting.js';
import type { PartialSpeech, Told, Words } from '../words.js';
import { described, enumeration } from './enumeration.js';
import { GraphQLLocale } from './scalars.js';
import { NodeType } from './node.type.js';
import { ToneEnum } from './speech.input.js';
import { textId } from './text-key.js';

type Rewriting = 'NOT_ASKED' | RewritingStatus;
type TextSource = 'TEMPLATE' | RewriteSource;

const RewritingEnum = enumeration<Rewriting>(['NOT_ASKED', 'PENDING', 'READY', 'REFUSED', 'UNAVAILABLE']);
registerEnumType(RewritingEnum, {
  name: 'Rewriting',
  description: 'How the rephrasing of a text by a language model stands. An answer never waits for it.',
  valuesConfig: described<Rewriting>({
    NOT_ASKED: 'The server runs without a language model.',
    PENDING:
      'The model is at work. `customerChanged` names the text when the new words are there; then ask for it by its id.',
    READY: 'The new words are in `rewritten`.',
    REFUSED: 'The model changed a number, a name or a fact, so its words are not shown; see `refusedFor`.',
    UNAVAILABLE: 'The model does not answer at present, or is never sent this text; `body` stands.',
  }),
});

const TextSourceEnum = enumeration<TextSource>(['TEMPLATE', 'LLM', 'CACHE']);
registerEnumType(TextSourceEnum, {
  name: 'TextSource',
  description: 'Who wrote the best words there are for a text.',
  valuesConfig: described<TextSource>({
    TEMPLATE: "One of the bank's own messages with the values filled in; see `approved`.",
    LLM: 'A language model, because this text was asked for; checked against the template: every number and name survived.',
    CACHE: 'A language model, for an earlier reader of the same sentence; checked in the same way.',
  }),
});

@ObjectType('Text', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A sentence for people. `body` is always there and never waits; `rewritten` is the same sentence rephrased by a language model, where there is one. Its id stands for what it says, to whom, and how; texts of past answers, and what an assumption brought, are not found by it again.',
})
export class TextType extends NodeType {
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
      'Sentences that must be shown beside it, verbatim: how a product of its kind can disappoint. Only a recommendation has any. No language model sees or writes them.',
  })
  readonly disclosures: readonly string[];

  constructor(
    private readonly told: Told,
    disclosures: readonly string[],
    /** Whom it is about; null: nobody in particular. */
    private readonly about: string | null,
  ) {
    const { body, tone, locale, approved, digest } = told;
    super(textId({ tone, locale, digest, customerId: about ?? '' }));
    this.body = body;
    this.tone = tone;
    this.locale = locale;
    this.approved = approved;
    this.disclosures = disclosures;
  }

  private rewrite(words: Words): Rewrite | null {
    return words.rewrite(this.told, this.id, this.about);
  }

  @Field(() => TextSourceEnum, { description: 'TEMPLATE where `rewritten` is null.' })
  source(@Ctx() { words }: ApiContext): TextSource {
    return this.rewrite(words)?.source ?? 'TEMPLATE';
  }

  @Field(() => RewritingEnum, { description: 'How the rephrasing stands.' })
  rewriting(@Ctx() { words }: ApiContext): Rewriting {
    return this.rewrite(words)?.status ?? 'NOT_ASKED';
  }

  @Field(() => String, {
    nullable: true,
    description: 'The words of the language model; null unless `rewriting` is READY.',
  })
  rewritten(@Ctx() { words }: ApiContext): string | null {
    return this.rewrite(words)?.text ?? null;
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

  @Field(() => String, {
    nullable: true,
    description: 'The version of the checks that its words have to pass; null without a model.',
  })
  guardVersion(@Ctx() { words }: ApiContext): string | null {
    return words.rewriter?.guardVersion ?? null;
  }

  @Field(() => [String], {
    description:
      'Codes of what the model got wrong, or why it is unavailable; empty unless `rewriting` is REFUSED or UNAVAILABLE.',
  })
  refusedFor(@Ctx() { words }: ApiContext): readonly string[] {
    return this.rewrite(words)?.codes ?? [];
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Why the template stands although there is a model: PENDING, or the first code of `refusedFor`. null where there is a rewrite, or no model.',
  })
  fallbackReason(@Ctx() { words }: ApiContext): string | null {
    const rewrite = this.rewrite(words);
    return rewrite === null || rewrite.status === 'READY' ? null : (rewrite.codes[0] ?? rewrite.status);
  }

  /** The words of the language model where they are ready, else the template. */
  best(words: Words): string {
    return this.rewrite(words)?.text ?? this.body;
  }
}

interface About {
  /** Whom the sentence is about, so that its rewrite can be told of and fetched by its id. */
  readonly about?: string | null;
  /** What must stand beside it. */
  readonly disclosures?: readonly Phrase[];
}

/** A phrase in the words of a request, with the sentences that must stand beside it. */
export function textOf(
  phrase: Phrase,
  words: Words,
  speech: PartialSpeech | null,
  { about = null, disclosures = [] }: About = {},
): TextType {
  return new TextType(
    words.text(phrase, speech),
    disclosures.map((disclosure) => words.line(disclosure, speech)),
    about,
  );
}
