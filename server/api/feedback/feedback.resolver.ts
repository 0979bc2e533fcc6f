import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { assertCustomerId } from '../customer/customer-id.js';
import type { Doors } from '../doors.js';
import { assertMaySubmit } from '../policy.js';
import { SubmitFeedbackInput } from './submit-feedback.input.js';
import { answerOf, requestOf } from './submit-feedback.js';
import { type SubmitFeedbackAnswer, SubmitFeedbackResult } from './submit-feedback.union.js';
import { UndoFeedbackInput } from './undo-feedback.input.js';
import { undoAnswerOf, undoRequestOf } from './undo-feedback.js';
import { RecordShownInput } from './record-shown.input.js';
import { shownAnswerOf, shownRequestOf } from './record-shown.js';
import { type RecordShownAnswer, RecordShownResult } from './record-shown.union.js';
import { type UndoFeedbackAnswer, UndoFeedbackResult } from './undo-feedback.union.js';

@Resolver()
export class FeedbackResolver {
  constructor(private readonly doors: Doors) {}

  @Mutation(() => SubmitFeedbackResult, {
    description:
      'Stores what a customer says about the recommendations, and answers with what was understood, what changed, and the customer with the recommendations made anew.',
  })
  async submitFeedback(
    @Arg('input', () => SubmitFeedbackInput, { description: 'The feedback.' }) input: SubmitFeedbackInput,
    @Ctx() { viewer }: ApiContext,
  ): Promise<SubmitFeedbackAnswer> {
    assertCustomerId(input.customerId);
    assertMaySubmit(viewer, input.customerId);
    const request = requestOf(input, viewer, this.doors.service.release.asOf);
    return answerOf(await this.doors.service.submit(request), request, this.doors, viewer);
  }

  @Mutation(() => RecordShownResult, {
    description:
      "Takes down which recommendations came before somebody's eyes: what acceptance is counted over. It changes no answer.",
  })
  async recordShown(
    @Arg('input', () => RecordShownInput, { description: 'What was seen.' }) input: RecordShownInput,
    @Ctx() { viewer }: ApiContext,
  ): Promise<RecordShownAnswer> {
    assertCustomerId(input.customerId);
    assertMaySubmit(viewer, input.customerId);
    const request = shownRequestOf(input, viewer);
    return shownAnswerOf(await this.doors.service.recordShown(request), request);
  }

  @Mutation(() => UndoFeedbackResult, {
    description:
      'Takes back what a customer said, or some of it, and answers with what changed and the customer with the recommendations made anew. The log keeps both.',
  })
  async undoFeedback(
    @Arg('input', () => UndoFeedbackInput, { description: 'What to take back.' }) input: UndoFeedbackInput,
    @Ctx() { viewer }: ApiContext,
  ): Promise<UndoFeedbackAnswer> {
    assertCustomerId(input.customerId);
    assertMaySubmit(viewer, input.customerId);
    const request = undoRequestOf(input, viewer);
    return undoAnswerOf(await this.doors.service.undo(request), request, this.doors, viewer);
  }
}
