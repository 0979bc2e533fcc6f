import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Value } from '../../book/columns.js';
import type { Day } from '../../book/day.js';
import { unitOf } from '../../engine/measures.js';
import type { Move } from '../../engine/why-not/move.js';
import { moveSentence } from '../../engine/why-not/tell.js';
import { QuantityType } from '../common/quantity.type.js';
import { GraphQLDay } from '../common/scalars.js';
import { SpeechArg, type SpeechInput } from '../common/speech.input.js';
import { textOf, TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { globalId } from '../global-id.js';
import { columnLabel } from '../phrases.js';
import { argumentOf } from '../what-if/trait-arguments.js';

@ObjectType('TraitChange', {
  simpleResolvers: true,
  description:
    'One thing that would have to be otherwise: a value of the customer, the day (`until` is set), or something said that is taken back (`feedbackId` is set). A condition, and no advice to meet it.',
})
export class TraitChangeType {
  @Field(() => String, {
    description:
      'The CSV column, or the measure that waiting or taking back moves, e.g. "Days_Since_Refusal".',
  })
  readonly column: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The field of TraitsInput that assumes it in `whatIf`, e.g. "creditUtilization"; null for waiting and taking back.',
  })
  readonly argument: string | null;

  @Field(() => QuantityType, { description: 'The value at present.' })
  readonly from: QuantityType;

  @Field(() => QuantityType, {
    description: 'The value that would do; not known where feedback is taken back.',
  })
  readonly to: QuantityType;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day from which waiting would do; null where it is not waited for.',
  })
  readonly until: Day | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The feedback to take back, for undoFeedback; null where nothing is taken back.',
  })
  readonly feedbackId: string | null;

  constructor(
    private readonly move: Move,
    currency: string,
  ) {
    const quantity = (value: Value): QuantityType =>
      new QuantityType(unitOf(move.column), value === Infinity ? null : value, move.column, currency);
    this.column = move.column;
    this.argument = move.kind === 'VALUE' ? argumentOf(move.column) : null;
    this.from = quantity(move.from);
    this.to = quantity(move.kind === 'TAKE_BACK' ? null : move.to);
    this.until = move.kind === 'WAIT' ? move.until : null;
    this.feedbackId = move.kind === 'TAKE_BACK' ? globalId('Feedback', move.feedbackId) : null;
  }

  @Field(() => String, { description: 'The name of the value for people, e.g. "Card use".' })
  label(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): string {
    return words.line(columnLabel(this.column), speech);
  }

  @Field(() => TextType, { description: 'The condition in a sentence: what would do, and what is now.' })
  text(@SpeechArg() speech: SpeechInput | null, @Ctx() { words }: ApiContext): TextType {
    return textOf(moveSentence(this.move), words, speech);
  }
}

/** What would have to change; null: nothing of it is the customer's to change. */
export function traitChangesOf(
  moves: readonly Move[] | null,
  currency: string,
): readonly TraitChangeType[] | null {
  return moves?.map((move) => new TraitChangeType(move, currency)) ?? null;
}
